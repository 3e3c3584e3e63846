// Mountains, the huts and trails on them, and those who climbed them. Everything is made up. Heights in metres, prices in euros.

CREATE
  (:Country {name: 'Valdoria', iso_code: 'VD', continent: 'Europe', capital: 'Brenn', population: 5400000}),
  (:Country {name: 'Sellany', iso_code: 'SL', continent: 'Europe', capital: 'Marvik', population: 3100000}),
  (:Country {name: 'Karkhan', iso_code: 'KK', continent: 'Asia', capital: 'Tashmir', population: 18200000}),
  (:Country {name: 'Zhenpur', iso_code: 'ZP', continent: 'Asia', capital: 'Dolaghat', population: 26500000}),
  (:Country {name: 'Ulmet', iso_code: 'UL', continent: 'Asia', capital: 'Ordu Bazar', population: 1900000}),
  (:Country {name: 'Andura', iso_code: 'AN', continent: 'South America', capital: 'Quilpa', population: 12700000}),
  (:Country {name: 'Tamrit', iso_code: 'TM', continent: 'Africa', capital: 'Azgour', population: 9800000}),
  (:Country {name: 'Nuvalia', iso_code: 'NV', continent: 'North America', capital: 'Fort Wexford', population: 7300000}),
  (:Country {name: 'Kahurea', iso_code: 'KH', continent: 'Oceania', capital: 'Port Aroha', population: 2400000}),
  (:Country {name: 'Low Saxmere', iso_code: 'LS', continent: 'Europe', capital: 'Saxmere', population: 11200000});

CREATE
  (:MountainRange {name: 'Silver Alps', length_km: 640.5, geology: 'limestone'}),
  (:MountainRange {name: 'Brennhorn Massif', length_km: 120.0, geology: 'granite'}),
  (:MountainRange {name: 'Great Kharaz', length_km: 1850.0, geology: 'gneiss'}),
  (:MountainRange {name: 'Sunder Hills', length_km: 210.4, geology: 'sandstone'}),
  (:MountainRange {name: 'Cordillera Blava', length_km: 2310.7, geology: 'andesite'}),
  (:MountainRange {name: 'Amazal Mountains', length_km: 730.2, geology: 'limestone'}),
  (:MountainRange {name: 'Northern Spine', length_km: 1420.0, geology: 'granite'}),
  (:MountainRange {name: 'Marvik Range', length_km: 185.3, geology: 'gneiss'}),
  (:MountainRange {name: 'Kahu Alps', length_km: 395.6, geology: 'schist'}),
  (:MountainRange {name: 'Ember Chain', length_km: 260.8, geology: 'basalt'});

CREATE
  (:Peak {name: 'Weisszahn', elevation_m: 4512, prominence_m: 2870, is_volcano: false, latitude: 46.21, nickname: 'The White Tooth'}),
  (:Peak {name: 'Grand Corbeau', elevation_m: 4287, prominence_m: 940, is_volcano: false, latitude: 46.05}),
  (:Peak {name: 'Monte Lira', elevation_m: 3998, prominence_m: 1120, is_volcano: false, latitude: 45.88}),
  (:Peak {name: 'Dent du Loup', elevation_m: 3744, prominence_m: 385, is_volcano: false, latitude: 46.1}),
  (:Peak {name: 'Pizzo Sereno', elevation_m: 3521, prominence_m: 610, is_volcano: false, latitude: 45.79}),
  (:Peak {name: 'Teufelsnadel', elevation_m: 3390, prominence_m: 205, is_volcano: false, latitude: 46.4, nickname: 'The Needle'}),
  (:Peak {name: 'Brennhorn', elevation_m: 3865, prominence_m: 1730, is_volcano: false, latitude: 47.02}),
  (:Peak {name: 'Klein Brennhorn', elevation_m: 3102, prominence_m: 260, is_volcano: false, latitude: 47.04}),
  (:Peak {name: 'Adlerstein', elevation_m: 2988, prominence_m: 475, is_volcano: false, latitude: 46.97}),
  (:Peak {name: 'Kharaz Tengri', elevation_m: 7921, prominence_m: 3015, is_volcano: false, latitude: 38.9, nickname: 'Lord of the Steppe'}),
  (:Peak {name: 'Ak Shaitan', elevation_m: 7405, prominence_m: 1640, is_volcano: false, latitude: 39.12, nickname: 'The White Devil'}),
  (:Peak {name: 'Peak of Silence', elevation_m: 7118, prominence_m: 1255, is_volcano: false, latitude: 38.77}),
  (:Peak {name: 'Burzil', elevation_m: 6874, prominence_m: 990, is_volcano: false, latitude: 38.41}),
  (:Peak {name: 'Noor Kangri', elevation_m: 8034, prominence_m: 4120, is_volcano: false, latitude: 36.53, nickname: 'Mountain of Light'}),
  (:Peak {name: 'Lhamo Ri', elevation_m: 6650, prominence_m: 870, is_volcano: false, latitude: 36.31}),
  (:Peak {name: 'Ulmet Dome', elevation_m: 5980, prominence_m: 1405, is_volcano: false, latitude: 40.2}),
  (:Peak {name: 'Sunder Top', elevation_m: 2877, prominence_m: 1310, is_volcano: false, latitude: 30.15}),
  (:Peak {name: 'Tiger Seat', elevation_m: 2450, prominence_m: 430, is_volcano: false, latitude: 30.02}),
  (:Peak {name: 'Nevado Ausol', elevation_m: 6340, prominence_m: 2960, is_volcano: false, latitude: -14.66}),
  (:Peak {name: 'Cerro Plomizo', elevation_m: 5988, prominence_m: 1180, is_volcano: false, latitude: -15.2}),
  (:Peak {name: 'Volcan Rucu', elevation_m: 5702, prominence_m: 2215, is_volcano: true, latitude: -12.91}),
  (:Peak {name: 'Nevado Killa', elevation_m: 6128, prominence_m: 1475, is_volcano: false, latitude: -14.4, nickname: 'Sister Moon'}),
  (:Peak {name: 'Aguja Rota', elevation_m: 5233, prominence_m: 515, is_volcano: false, latitude: -15.48}),
  (:Peak {name: 'Jebel Tifaw', elevation_m: 4105, prominence_m: 3240, is_volcano: false, latitude: 31.06}),
  (:Peak {name: 'Jebel Amane', elevation_m: 3877, prominence_m: 905, is_volcano: false, latitude: 31.24}),
  (:Peak {name: 'Adrar Zegza', elevation_m: 3650, prominence_m: 720, is_volcano: false, latitude: 31.4}),
  (:Peak {name: 'Mount Halloran', elevation_m: 5489, prominence_m: 3580, is_volcano: false, latitude: 61.3}),
  (:Peak {name: 'Mount Wexford', elevation_m: 4630, prominence_m: 2050, is_volcano: false, latitude: 58.75}),
  (:Peak {name: 'Raven Tooth', elevation_m: 3912, prominence_m: 845, is_volcano: false, latitude: 60.08}),
  (:Peak {name: 'Old Baldy', elevation_m: 3205, prominence_m: 1015, is_volcano: true, latitude: 55.6}),
  (:Peak {name: 'Storfjell', elevation_m: 2469, prominence_m: 2310, is_volcano: false, latitude: 62.84}),
  (:Peak {name: 'Isnut', elevation_m: 2288, prominence_m: 540, is_volcano: false, latitude: 62.9}),
  (:Peak {name: 'Mount Aroha', elevation_m: 3604, prominence_m: 3190, is_volcano: false, latitude: -43.7}),
  (:Peak {name: 'Te Kapua', elevation_m: 3120, prominence_m: 655, is_volcano: false, latitude: -43.9, nickname: 'Cloud Piercer'}),
  (:Peak {name: 'Mount Cinder', elevation_m: 2797, prominence_m: 2480, is_volcano: true, latitude: -39.1}),
  (:Peak {name: 'Pukeahi', elevation_m: 2518, prominence_m: 1830, is_volcano: true, latitude: -39.3}),
  (:Peak {name: 'Smoking Kettle', elevation_m: 1987, prominence_m: 1090, is_volcano: true, latitude: -38.8});

CREATE
  (:Refuge {name: 'Kern Hut', altitude_m: 2860, beds: 96, opened_on: date('1888-07-01'), is_staffed: true, price_per_night: 54.0}),
  (:Refuge {name: 'Rifugio Lira', altitude_m: 2540, beds: 72, opened_on: date('1902-06-15'), is_staffed: true, price_per_night: 48.5}),
  (:Refuge {name: 'Corbeau Bivouac', altitude_m: 3480, beds: 9, opened_on: date('1971-09-02'), is_staffed: false, price_per_night: 12.0}),
  (:Refuge {name: 'Loup Hut', altitude_m: 2710, beds: 40, opened_on: date('1934-08-12'), is_staffed: true, price_per_night: 42.0}),
  (:Refuge {name: 'Adlerhaus', altitude_m: 2105, beds: 120, opened_on: date('1897-05-20'), is_staffed: true, price_per_night: 61.5}),
  (:Refuge {name: 'Ruppen Bivouac', altitude_m: 3015, beds: 6, opened_on: date('1989-08-26'), is_staffed: false, price_per_night: 8.0}),
  (:Refuge {name: 'Silence Base Hut', altitude_m: 4320, beds: 28, opened_on: date('1994-06-03'), is_staffed: true, price_per_night: 35.0}),
  (:Refuge {name: 'Tengri Shelter', altitude_m: 4785, beds: 14, opened_on: date('1966-05-09'), is_staffed: false, price_per_night: 15.0}),
  (:Refuge {name: 'Kangri Lodge', altitude_m: 4510, beds: 52, opened_on: date('2004-10-11'), is_staffed: true, price_per_night: 58.0}),
  (:Refuge {name: 'Refugio Ausol', altitude_m: 4650, beds: 36, opened_on: date('1981-03-28'), is_staffed: true, price_per_night: 30.0}),
  (:Refuge {name: 'Casa Rucu', altitude_m: 4180, beds: 24, opened_on: date('2012-11-17'), is_staffed: true, price_per_night: 27.5}),
  (:Refuge {name: 'Tifaw Hut', altitude_m: 3207, beds: 64, opened_on: date('1938-04-30'), is_staffed: true, price_per_night: 22.0}),
  (:Refuge {name: 'Halloran Cabin', altitude_m: 2930, beds: 16, opened_on: date('1958-07-21'), is_staffed: false, price_per_night: 18.0}),
  (:Refuge {name: 'Raven Cabin', altitude_m: 1890, beds: 20, opened_on: date('1999-06-12'), is_staffed: false, price_per_night: 25.0}),
  (:Refuge {name: 'Storfjellhytta', altitude_m: 1340, beds: 80, opened_on: date('1911-02-18'), is_staffed: true, price_per_night: 66.0}),
  (:Refuge {name: 'Aroha Hut', altitude_m: 1760, beds: 30, opened_on: date('1960-12-05'), is_staffed: true, price_per_night: 33.0}),
  (:Refuge {name: 'Cinder Shelter', altitude_m: 1525, beds: 10, opened_on: date('2016-01-23'), is_staffed: false, price_per_night: 14.5}),
  (:Refuge {name: 'Whitlock Cabin', altitude_m: 2215, beds: 12, opened_on: date('1949-08-08'), is_staffed: false, price_per_night: 10.0});

CREATE
  (:Trail {name: 'Kernweg', length_km: 11.4, difficulty: 'moderate', elevation_gain_m: 1240, best_season: 'summer'}),
  (:Trail {name: 'Sentiero Lira', length_km: 9.8, difficulty: 'easy', elevation_gain_m: 780, best_season: 'summer'}),
  (:Trail {name: 'Crow Ridge Path', length_km: 7.2, difficulty: 'expert', elevation_gain_m: 1610, best_season: 'summer'}),
  (:Trail {name: 'Wolf Traverse', length_km: 18.6, difficulty: 'hard', elevation_gain_m: 1475, best_season: 'autumn'}),
  (:Trail {name: 'Eagle Steps', length_km: 5.3, difficulty: 'easy', elevation_gain_m: 520, best_season: 'spring'}),
  (:Trail {name: 'Smugglers Way', length_km: 23.1, difficulty: 'moderate', elevation_gain_m: 980, best_season: 'autumn'}),
  (:Trail {name: 'Brennhorn Normal Route', length_km: 8.9, difficulty: 'hard', elevation_gain_m: 1760, best_season: 'summer'}),
  (:Trail {name: 'Glacier Road', length_km: 41.5, difficulty: 'hard', elevation_gain_m: 2150, best_season: 'summer'}),
  (:Trail {name: 'Kharaz Base Trek', length_km: 62.0, difficulty: 'hard', elevation_gain_m: 2890, best_season: 'summer'}),
  (:Trail {name: 'Pilgrims Circuit', length_km: 54.3, difficulty: 'moderate', elevation_gain_m: 2320, best_season: 'autumn'}),
  (:Trail {name: 'Tiger Walk', length_km: 12.7, difficulty: 'easy', elevation_gain_m: 690, best_season: 'winter'}),
  (:Trail {name: 'Camino del Sol', length_km: 27.4, difficulty: 'moderate', elevation_gain_m: 1430, best_season: 'winter'}),
  (:Trail {name: 'Lava Line', length_km: 10.2, difficulty: 'hard', elevation_gain_m: 1525, best_season: 'winter'}),
  (:Trail {name: 'Shepherds Track', length_km: 16.9, difficulty: 'moderate', elevation_gain_m: 1390, best_season: 'spring'}),
  (:Trail {name: 'Tifaw Summit Path', length_km: 4.4, difficulty: 'moderate', elevation_gain_m: 898, best_season: 'spring'}),
  (:Trail {name: 'Whitlock Trail', length_km: 33.8, difficulty: 'expert', elevation_gain_m: 2040, best_season: 'summer'}),
  (:Trail {name: 'Raven Creek Trail', length_km: 14.1, difficulty: 'easy', elevation_gain_m: 610, best_season: 'summer'}),
  (:Trail {name: 'Storfjell Stairway', length_km: 6.5, difficulty: 'moderate', elevation_gain_m: 1129, best_season: 'summer'}),
  (:Trail {name: 'Aroha Valley Track', length_km: 19.3, difficulty: 'easy', elevation_gain_m: 830, best_season: 'autumn'}),
  (:Trail {name: 'Cinder Crossing', length_km: 20.7, difficulty: 'moderate', elevation_gain_m: 1160, best_season: 'autumn'}),
  (:Trail {name: 'Kettle Loop', length_km: 3.9, difficulty: 'easy', elevation_gain_m: 310, best_season: 'spring'});

CREATE
  (:Guide {name: 'Beat Zurfluh', licence_no: 'VD-0417', daily_rate: 420.0, years_experience: 27, languages: 'German, French, English'}),
  (:Guide {name: 'Chiara Donati', licence_no: 'VD-0533', daily_rate: 385.0, years_experience: 12, languages: 'Italian, English'}),
  (:Guide {name: 'Luc Pernet', licence_no: 'VD-0468', daily_rate: 400.0, years_experience: 19, languages: 'French, Italian'}),
  (:Guide {name: 'Ingrid Moen', licence_no: 'SL-0092', daily_rate: 450.0, years_experience: 15, languages: 'Norwegian, English, German'}),
  (:Guide {name: 'Azamat Duisen', licence_no: 'KK-1120', daily_rate: 140.0, years_experience: 22, languages: 'Kazakh, Russian'}),
  (:Guide {name: 'Saltanat Omar', licence_no: 'KK-1187', daily_rate: 155.0, years_experience: 8, languages: 'Kazakh, Russian, English'}),
  (:Guide {name: 'Ang Tsering', licence_no: 'ZP-3301', daily_rate: 125.0, years_experience: 31, languages: 'Nepali, Tibetan, English'}),
  (:Guide {name: 'Maya Gurung', licence_no: 'ZP-3458', daily_rate: 110.0, years_experience: 6, languages: 'Nepali, English'}),
  (:Guide {name: 'Raul Condori', licence_no: 'AN-0744', daily_rate: 160.0, years_experience: 17, languages: 'Spanish, Quechua'}),
  (:Guide {name: 'Elena Paucar', licence_no: 'AN-0790', daily_rate: 150.0, years_experience: 9, languages: 'Spanish, Quechua, English'}),
  (:Guide {name: 'Brahim Ait Said', licence_no: 'TM-0056', daily_rate: 95.0, years_experience: 24, languages: 'Arabic, French'}),
  (:Guide {name: 'Cody Marsh', licence_no: 'NV-2010', daily_rate: 360.0, years_experience: 11, languages: 'English'}),
  (:Guide {name: 'Hana Rewi', licence_no: 'KH-0615', daily_rate: 310.0, years_experience: 14, languages: 'Maori, English'}),
  (:Guide {name: 'Piet Hollander', licence_no: 'LS-0003', daily_rate: 280.0, years_experience: 3, languages: 'Dutch, English, German'}),
  (:Guide {name: 'Sofia Engel', licence_no: 'VD-0601', daily_rate: 330.0, years_experience: 2, languages: 'German, English'});

CREATE
  (:Mountaineer {name: 'Ernst Halvorsen', gender: 'male', birth_date: date('1834-04-02'), death_date: date('1901-11-19')}),
  (:Mountaineer {name: 'Mathilde Kern', gender: 'female', birth_date: date('1841-09-27'), death_date: date('1919-02-08')}),
  (:Mountaineer {name: 'Jacob Ruppen', gender: 'male', birth_date: date('1852-01-15'), death_date: date('1889-08-23')}),
  (:Mountaineer {name: 'Alphonse Terrier', gender: 'male', birth_date: date('1867-06-11'), death_date: date('1934-10-30')}),
  (:Mountaineer {name: 'Samuel Whitlock', gender: 'male', birth_date: date('1878-12-05'), death_date: date('1945-03-17')}),
  (:Mountaineer {name: 'Idir Oumalou', gender: 'male', birth_date: date('1895-05-21'), death_date: date('1971-07-12')}),
  (:Mountaineer {name: 'Rosalind Pike', gender: 'female', birth_date: date('1902-10-09'), death_date: date('1988-12-01')}),
  (:Mountaineer {name: 'Tomas Quisbert', gender: 'male', birth_date: date('1911-03-03'), death_date: date('1979-09-14')}),
  (:Mountaineer {name: 'Sigrid Aasen', gender: 'female', birth_date: date('1919-08-18'), death_date: date('2006-05-25')}),
  (:Mountaineer {name: 'Dawa Temba', gender: 'male', birth_date: date('1926-02-28'), death_date: date('1999-11-06')}),
  (:Mountaineer {name: 'Hemi Parata', gender: 'male', birth_date: date('1930-07-07'), death_date: date('2011-04-19')}),
  (:Mountaineer {name: 'Viktor Sadykov', gender: 'male', birth_date: date('1938-11-24'), death_date: date('1986-08-04')}),
  (:Mountaineer {name: 'Clara Montevecchio', gender: 'female', birth_date: date('1947-04-13')}),
  (:Mountaineer {name: 'Rinchen Lhendup', gender: 'male', birth_date: date('1951-12-20')}),
  (:Mountaineer {name: 'Gulnara Beksultan', gender: 'female', birth_date: date('1958-06-02')}),
  (:Mountaineer {name: 'Mateo Huanca', gender: 'male', birth_date: date('1963-08-29')}),
  (:Mountaineer {name: 'Astrid Solberg', gender: 'female', birth_date: date('1969-01-31')}),
  (:Mountaineer {name: 'Owen Fairchild', gender: 'male', birth_date: date('1974-05-16')}),
  (:Mountaineer {name: 'Leila Azoulay', gender: 'female', birth_date: date('1979-09-04')}),
  (:Mountaineer {name: 'Pemba Nuru', gender: 'male', birth_date: date('1982-03-12')}),
  (:Mountaineer {name: 'Jonas Brandl', gender: 'male', birth_date: date('1985-10-22')}),
  (:Mountaineer {name: 'Mei Tanoa', gender: 'female', birth_date: date('1988-02-17')}),
  (:Mountaineer {name: 'Catalina Rojas', gender: 'female', birth_date: date('1991-07-26')}),
  (:Mountaineer {name: 'Nikolai Orlan', gender: 'male', birth_date: date('1993-11-08')}),
  (:Mountaineer {name: 'Freya Lindqvist', gender: 'female', birth_date: date('1996-04-30')}),
  (:Mountaineer {name: 'Dorje Wangdi', gender: 'male', birth_date: date('1999-08-15')}),
  (:Mountaineer {name: 'Emil Zoller', gender: 'male', birth_date: date('1990-06-19')});

CREATE
  (:Expedition {name: 'Noor Kangri 1957', start_date: date('1957-03-10'), end_date: date('1957-06-02'), budget_eur: 48000, successful: true, summary: 'First ascent of the Mountain of Light after three failed attempts'}),
  (:Expedition {name: 'First Kharaz Expedition', start_date: date('1961-06-20'), end_date: date('1961-08-30'), budget_eur: 27500, successful: false, summary: 'Turned back at 7200 metres by a storm'}),
  (:Expedition {name: 'Second Kharaz Expedition', start_date: date('1964-06-05'), end_date: date('1964-08-11'), budget_eur: 31000, successful: true, summary: 'Summit reached along the east ridge'}),
  (:Expedition {name: 'White Devil Expedition', start_date: date('1968-07-01'), end_date: date('1968-09-09'), budget_eur: 39000, successful: true, summary: 'Joint party of two nations on Ak Shaitan'}),
  (:Expedition {name: 'Burzil Reconnaissance', start_date: date('1979-05-14'), end_date: date('1979-06-21'), budget_eur: 18000, successful: false, summary: 'Explored the southern glacier and lost a tent to an avalanche'}),
  (:Expedition {name: 'Sadykov Memorial Attempt', start_date: date('1986-07-12'), end_date: date('1986-08-10'), budget_eur: 52000, successful: false, summary: 'Abandoned after the death of the leader in an avalanche'}),
  (:Expedition {name: 'Killa 87', start_date: date('1987-05-28'), end_date: date('1987-07-04'), budget_eur: 22000, successful: true, summary: 'Light party climbed the west face in alpine style'}),
  (:Expedition {name: 'Silence Expedition', start_date: date('1991-07-03'), end_date: date('1991-08-27'), budget_eur: 64000, successful: true, summary: 'First ascent led by a woman in the Great Kharaz'}),
  (:Expedition {name: 'Lhamo Ri Winter Attempt', start_date: date('2002-12-08'), end_date: date('2003-01-29'), budget_eur: 88000, successful: false, summary: 'Beaten by wind and frostbite'}),
  (:Expedition {name: 'Kangri Jubilee', start_date: date('2007-04-01'), end_date: date('2007-06-10'), budget_eur: 210000, successful: true, summary: 'Fifty years after the first ascent'}),
  (:Expedition {name: 'Halloran Traverse', start_date: date('2011-05-09'), end_date: date('2011-06-15'), budget_eur: 73500, successful: true, summary: 'First traverse of the mountain on skis'}),
  (:Expedition {name: 'Broken Needle', start_date: date('2014-06-18'), end_date: date('2014-07-20'), budget_eur: 41000, successful: false, summary: 'Rockfall closed the only line on Aguja Rota'}),
  (:Expedition {name: 'Kangri Clean-up', start_date: date('2018-04-15'), end_date: date('2018-05-30'), budget_eur: 125000, successful: true, summary: 'Carried four tonnes of rubbish from the high camps'}),
  (:Expedition {name: 'Women on Tengri', start_date: date('2019-06-22'), end_date: date('2019-08-16'), budget_eur: 97000, successful: true, summary: 'All-female team on the east ridge'}),
  (:Expedition {name: 'Lhamo Ri Second Attempt', start_date: date('2022-09-05'), end_date: date('2022-10-28'), budget_eur: 134000, successful: false, summary: 'Stopped by an avalanche below the summit'}),
  (:Expedition {name: 'Ausol Science Expedition', start_date: date('2023-06-01'), end_date: date('2023-07-12'), budget_eur: 156000, successful: true, summary: 'Ice cores drilled on the summit glacier'});

UNWIND [
  ['Silver Alps', 'Valdoria'], ['Silver Alps', 'Sellany'], ['Brennhorn Massif', 'Valdoria'],
  ['Great Kharaz', 'Karkhan'], ['Great Kharaz', 'Zhenpur'], ['Great Kharaz', 'Ulmet'],
  ['Sunder Hills', 'Zhenpur'], ['Cordillera Blava', 'Andura'], ['Amazal Mountains', 'Tamrit'],
  ['Northern Spine', 'Nuvalia'], ['Marvik Range', 'Sellany'], ['Kahu Alps', 'Kahurea'], ['Ember Chain', 'Kahurea']
] AS row
MATCH (a:MountainRange {name: row[0]}), (b:Country {name: row[1]})
CREATE (a)-[:extendsInto]->(b);

UNWIND [
  ['Weisszahn', 'Silver Alps', 'Valdoria'], ['Grand Corbeau', 'Silver Alps', 'Valdoria'], ['Monte Lira', 'Silver Alps', 'Valdoria'],
  ['Dent du Loup', 'Silver Alps', 'Sellany'], ['Pizzo Sereno', 'Silver Alps', 'Valdoria'], ['Teufelsnadel', 'Silver Alps', 'Sellany'],
  ['Brennhorn', 'Brennhorn Massif', 'Valdoria'], ['Klein Brennhorn', 'Brennhorn Massif', 'Valdoria'], ['Adlerstein', 'Brennhorn Massif', 'Valdoria'],
  ['Kharaz Tengri', 'Great Kharaz', 'Karkhan'], ['Ak Shaitan', 'Great Kharaz', 'Karkhan'], ['Peak of Silence', 'Great Kharaz', 'Karkhan'],
  ['Burzil', 'Great Kharaz', 'Karkhan'], ['Noor Kangri', 'Great Kharaz', 'Zhenpur'], ['Lhamo Ri', 'Great Kharaz', 'Zhenpur'],
  ['Ulmet Dome', 'Great Kharaz', 'Ulmet'], ['Sunder Top', 'Sunder Hills', 'Zhenpur'], ['Tiger Seat', 'Sunder Hills', 'Zhenpur'],
  ['Nevado Ausol', 'Cordillera Blava', 'Andura'], ['Cerro Plomizo', 'Cordillera Blava', 'Andura'], ['Volcan Rucu', 'Cordillera Blava', 'Andura'],
  ['Nevado Killa', 'Cordillera Blava', 'Andura'], ['Aguja Rota', 'Cordillera Blava', 'Andura'],
  ['Jebel Tifaw', 'Amazal Mountains', 'Tamrit'], ['Jebel Amane', 'Amazal Mountains', 'Tamrit'], ['Adrar Zegza', 'Amazal Mountains', 'Tamrit'],
  ['Mount Halloran', 'Northern Spine', 'Nuvalia'], ['Mount Wexford', 'Northern Spine', 'Nuvalia'], ['Raven Tooth', 'Northern Spine', 'Nuvalia'], ['Old Baldy', 'Northern Spine', 'Nuvalia'],
  ['Storfjell', 'Marvik Range', 'Sellany'], ['Isnut', 'Marvik Range', 'Sellany'],
  ['Mount Aroha', 'Kahu Alps', 'Kahurea'], ['Te Kapua', 'Kahu Alps', 'Kahurea'],
  ['Mount Cinder', 'Ember Chain', 'Kahurea'], ['Pukeahi', 'Ember Chain', 'Kahurea'], ['Smoking Kettle', 'Ember Chain', 'Kahurea']
] AS row
MATCH (a:Peak {name: row[0]}), (b:MountainRange {name: row[1]}), (c:Country {name: row[2]})
CREATE (a)-[:partOf]->(b), (a)-[:locatedIn]->(c);

MATCH (a:Peak {name: 'Weisszahn'}), (c:Country {name: 'Sellany'}) CREATE (a)-[:locatedIn]->(c);
MATCH (a:Peak {name: 'Noor Kangri'}), (c:Country {name: 'Karkhan'}) CREATE (a)-[:locatedIn]->(c);

UNWIND [
  ['Weisszahn', 'Ernst Halvorsen', '1865-07-14', 'north ridge', false], ['Weisszahn', 'Mathilde Kern', '1865-07-14', 'north ridge', false],
  ['Grand Corbeau', 'Mathilde Kern', '1868-08-02', 'west couloir', false], ['Pizzo Sereno', 'Mathilde Kern', '1872-07-25', 'south face', false],
  ['Monte Lira', 'Jacob Ruppen', '1879-06-30', 'south face', false], ['Dent du Loup', 'Jacob Ruppen', '1881-07-19', 'east ridge', true],
  ['Brennhorn', 'Jacob Ruppen', '1877-08-09', 'north face', false], ['Teufelsnadel', 'Alphonse Terrier', '1898-09-03', 'west pillar', true],
  ['Klein Brennhorn', 'Alphonse Terrier', '1894-07-11', 'east ridge', false], ['Adlerstein', 'Alphonse Terrier', '1895-06-22', 'north face', false],
  ['Storfjell', 'Ernst Halvorsen', '1859-08-17', 'south ridge', false], ['Isnut', 'Sigrid Aasen', '1941-07-05', 'north face', false],
  ['Mount Halloran', 'Samuel Whitlock', '1913-06-07', 'west rib', false], ['Old Baldy', 'Samuel Whitlock', '1906-08-28', 'south ridge', false],
  ['Mount Wexford', 'Rosalind Pike', '1931-07-15', 'east ridge', false], ['Raven Tooth', 'Rosalind Pike', '1934-08-01', 'north ridge', true],
  ['Smoking Kettle', 'Rosalind Pike', '1937-01-20', 'crater rim', false], ['Jebel Tifaw', 'Idir Oumalou', '1923-06-12', 'south col', false],
  ['Jebel Amane', 'Idir Oumalou', '1926-05-30', 'west couloir', false], ['Adrar Zegza', 'Leila Azoulay', '2003-04-18', 'north face', true],
  ['Nevado Ausol', 'Tomas Quisbert', '1938-07-22', 'east glacier', false], ['Cerro Plomizo', 'Tomas Quisbert', '1942-08-13', 'south ridge', false],
  ['Volcan Rucu', 'Tomas Quisbert', '1935-06-29', 'crater rim', true], ['Nevado Killa', 'Mateo Huanca', '1987-06-24', 'west face', false],
  ['Kharaz Tengri', 'Viktor Sadykov', '1964-08-01', 'east ridge', false], ['Ak Shaitan', 'Viktor Sadykov', '1968-08-26', 'north face', false],
  ['Ak Shaitan', 'Sigrid Aasen', '1968-08-26', 'north face', false], ['Noor Kangri', 'Dawa Temba', '1957-05-19', 'south col', false],
  ['Noor Kangri', 'Hemi Parata', '1957-05-19', 'south col', false], ['Peak of Silence', 'Gulnara Beksultan', '1991-08-15', 'west ridge', false],
  ['Sunder Top', 'Dawa Temba', '1949-11-02', 'south ridge', false], ['Tiger Seat', 'Rinchen Lhendup', '1970-12-10', 'east face', true],
  ['Mount Aroha', 'Hemi Parata', '1952-02-09', 'west ridge', false], ['Te Kapua', 'Hemi Parata', '1955-01-16', 'east face', false],
  ['Mount Cinder', 'Hemi Parata', '1950-03-04', 'crater rim', false], ['Pukeahi', 'Mei Tanoa', '2009-02-21', 'north gully', true]
] AS row
MATCH (a:Peak {name: row[0]}), (b:Mountaineer {name: row[1]})
CREATE (a)-[:firstClimbedBy {climbed_on: date(row[2]), route: row[3], solo: row[4]}]->(b);

UNWIND [
  ['Kern Hut', 'Valdoria'], ['Rifugio Lira', 'Valdoria'], ['Corbeau Bivouac', 'Valdoria'], ['Loup Hut', 'Sellany'], ['Adlerhaus', 'Valdoria'],
  ['Ruppen Bivouac', 'Valdoria'], ['Silence Base Hut', 'Karkhan'], ['Tengri Shelter', 'Karkhan'], ['Kangri Lodge', 'Zhenpur'],
  ['Refugio Ausol', 'Andura'], ['Casa Rucu', 'Andura'], ['Tifaw Hut', 'Tamrit'], ['Halloran Cabin', 'Nuvalia'], ['Raven Cabin', 'Nuvalia'],
  ['Storfjellhytta', 'Sellany'], ['Aroha Hut', 'Kahurea'], ['Cinder Shelter', 'Kahurea'], ['Whitlock Cabin', 'Nuvalia']
] AS row
MATCH (a:Refuge {name: row[0]}), (b:Country {name: row[1]})
CREATE (a)-[:locatedIn]->(b);

UNWIND [
  ['Kern Hut', 'Weisszahn', 6.5], ['Kern Hut', 'Teufelsnadel', 4.0], ['Rifugio Lira', 'Monte Lira', 5.0], ['Rifugio Lira', 'Pizzo Sereno', 3.5],
  ['Corbeau Bivouac', 'Grand Corbeau', 3.0], ['Corbeau Bivouac', 'Weisszahn', 5.5], ['Loup Hut', 'Dent du Loup', 4.5],
  ['Adlerhaus', 'Adlerstein', 2.5], ['Adlerhaus', 'Klein Brennhorn', 3.0], ['Adlerhaus', 'Brennhorn', 7.0], ['Ruppen Bivouac', 'Brennhorn', 3.5],
  ['Silence Base Hut', 'Peak of Silence', 72.0], ['Tengri Shelter', 'Kharaz Tengri', 96.0], ['Tengri Shelter', 'Ak Shaitan', 84.0],
  ['Kangri Lodge', 'Noor Kangri', 120.0], ['Kangri Lodge', 'Lhamo Ri', 60.0], ['Refugio Ausol', 'Nevado Ausol', 8.0], ['Refugio Ausol', 'Nevado Killa', 9.5],
  ['Casa Rucu', 'Volcan Rucu', 6.0], ['Tifaw Hut', 'Jebel Tifaw', 3.0], ['Tifaw Hut', 'Jebel Amane', 4.5], ['Halloran Cabin', 'Mount Halloran', 30.0],
  ['Raven Cabin', 'Raven Tooth', 9.0], ['Storfjellhytta', 'Storfjell', 4.0], ['Aroha Hut', 'Mount Aroha', 10.0], ['Cinder Shelter', 'Mount Cinder', 4.5]
] AS row
MATCH (a:Refuge {name: row[0]}), (b:Peak {name: row[1]})
CREATE (a)-[:baseFor {ascent_hours: row[2]}]->(b);

UNWIND [
  ['Kernweg', 'Kern Hut', 5.0], ['Smugglers Way', 'Kern Hut', 8.5], ['Sentiero Lira', 'Rifugio Lira', 3.5], ['Smugglers Way', 'Rifugio Lira', 6.0],
  ['Crow Ridge Path', 'Corbeau Bivouac', 6.5], ['Wolf Traverse', 'Loup Hut', 7.5], ['Eagle Steps', 'Adlerhaus', 2.0],
  ['Glacier Road', 'Silence Base Hut', 16.0], ['Kharaz Base Trek', 'Tengri Shelter', 30.0], ['Glacier Road', 'Tengri Shelter', 22.0],
  ['Pilgrims Circuit', 'Kangri Lodge', 26.5], ['Camino del Sol', 'Refugio Ausol', 10.5], ['Lava Line', 'Casa Rucu', 5.5],
  ['Shepherds Track', 'Tifaw Hut', 6.0], ['Whitlock Trail', 'Halloran Cabin', 15.0], ['Raven Creek Trail', 'Raven Cabin', 4.5],
  ['Aroha Valley Track', 'Aroha Hut', 5.5], ['Cinder Crossing', 'Cinder Shelter', 4.0]
] AS row
MATCH (a:Trail {name: row[0]}), (b:Refuge {name: row[1]})
CREATE (a)-[:leadsTo {walking_hours: row[2]}]->(b);

UNWIND [
  ['Brennhorn Normal Route', 'Brennhorn', 7.0], ['Tiger Walk', 'Tiger Seat', 4.0], ['Tifaw Summit Path', 'Jebel Tifaw', 3.0],
  ['Storfjell Stairway', 'Storfjell', 4.5], ['Eagle Steps', 'Adlerstein', 4.5], ['Cinder Crossing', 'Mount Cinder', 7.5],
  ['Kettle Loop', 'Smoking Kettle', 1.5], ['Lava Line', 'Volcan Rucu', 11.0]
] AS row
MATCH (a:Trail {name: row[0]}), (b:Peak {name: row[1]})
CREATE (a)-[:leadsTo {walking_hours: row[2]}]->(b);

UNWIND [
  ['Ernst Halvorsen', 'Sellany'], ['Mathilde Kern', 'Valdoria'], ['Jacob Ruppen', 'Valdoria'], ['Alphonse Terrier', 'Valdoria'],
  ['Samuel Whitlock', 'Nuvalia'], ['Idir Oumalou', 'Tamrit'], ['Rosalind Pike', 'Nuvalia'], ['Tomas Quisbert', 'Andura'], ['Sigrid Aasen', 'Sellany'],
  ['Dawa Temba', 'Zhenpur'], ['Hemi Parata', 'Kahurea'], ['Viktor Sadykov', 'Karkhan'], ['Clara Montevecchio', 'Valdoria'], ['Rinchen Lhendup', 'Zhenpur'],
  ['Gulnara Beksultan', 'Karkhan'], ['Mateo Huanca', 'Andura'], ['Astrid Solberg', 'Sellany'], ['Owen Fairchild', 'Nuvalia'], ['Leila Azoulay', 'Tamrit'],
  ['Pemba Nuru', 'Zhenpur'], ['Jonas Brandl', 'Valdoria'], ['Mei Tanoa', 'Kahurea'], ['Catalina Rojas', 'Andura'], ['Nikolai Orlan', 'Ulmet'],
  ['Freya Lindqvist', 'Sellany'], ['Dorje Wangdi', 'Zhenpur'], ['Emil Zoller', 'Valdoria'], ['Rosalind Pike', 'Kahurea']
] AS row
MATCH (a:Mountaineer {name: row[0]}), (b:Country {name: row[1]})
CREATE (a)-[:citizenOf]->(b);

UNWIND [
  ['Beat Zurfluh', 'Valdoria'], ['Chiara Donati', 'Valdoria'], ['Luc Pernet', 'Valdoria'], ['Ingrid Moen', 'Sellany'], ['Azamat Duisen', 'Karkhan'],
  ['Saltanat Omar', 'Karkhan'], ['Ang Tsering', 'Zhenpur'], ['Maya Gurung', 'Zhenpur'], ['Raul Condori', 'Andura'], ['Elena Paucar', 'Andura'],
  ['Brahim Ait Said', 'Tamrit'], ['Cody Marsh', 'Nuvalia'], ['Hana Rewi', 'Kahurea'], ['Piet Hollander', 'Low Saxmere'], ['Sofia Engel', 'Valdoria']
] AS row
MATCH (a:Guide {name: row[0]}), (b:Country {name: row[1]})
CREATE (a)-[:citizenOf]->(b);

UNWIND [
  ['Noor Kangri 1957', 'Noor Kangri'], ['First Kharaz Expedition', 'Kharaz Tengri'], ['Second Kharaz Expedition', 'Kharaz Tengri'],
  ['White Devil Expedition', 'Ak Shaitan'], ['Burzil Reconnaissance', 'Burzil'], ['Sadykov Memorial Attempt', 'Burzil'], ['Killa 87', 'Nevado Killa'],
  ['Silence Expedition', 'Peak of Silence'], ['Lhamo Ri Winter Attempt', 'Lhamo Ri'], ['Kangri Jubilee', 'Noor Kangri'], ['Halloran Traverse', 'Mount Halloran'],
  ['Broken Needle', 'Aguja Rota'], ['Kangri Clean-up', 'Noor Kangri'], ['Women on Tengri', 'Kharaz Tengri'], ['Lhamo Ri Second Attempt', 'Lhamo Ri'],
  ['Ausol Science Expedition', 'Nevado Ausol']
] AS row
MATCH (a:Expedition {name: row[0]}), (b:Peak {name: row[1]})
CREATE (a)-[:targeted]->(b);

UNWIND [
  ['Sigrid Aasen', 'Noor Kangri 1957', 'doctor', false], ['Dawa Temba', 'Noor Kangri 1957', 'climber', true], ['Hemi Parata', 'Noor Kangri 1957', 'leader', true],
  ['Viktor Sadykov', 'First Kharaz Expedition', 'climber', false], ['Sigrid Aasen', 'First Kharaz Expedition', 'leader', false],
  ['Viktor Sadykov', 'Second Kharaz Expedition', 'leader', true], ['Dawa Temba', 'Second Kharaz Expedition', 'climber', false],
  ['Viktor Sadykov', 'White Devil Expedition', 'leader', true], ['Sigrid Aasen', 'White Devil Expedition', 'climber', true], ['Clara Montevecchio', 'White Devil Expedition', 'photographer', false],
  ['Viktor Sadykov', 'Burzil Reconnaissance', 'leader', false], ['Rinchen Lhendup', 'Burzil Reconnaissance', 'climber', false],
  ['Viktor Sadykov', 'Sadykov Memorial Attempt', 'leader', false], ['Gulnara Beksultan', 'Sadykov Memorial Attempt', 'climber', false], ['Clara Montevecchio', 'Sadykov Memorial Attempt', 'doctor', false],
  ['Mateo Huanca', 'Killa 87', 'leader', true], ['Clara Montevecchio', 'Killa 87', 'photographer', false],
  ['Gulnara Beksultan', 'Silence Expedition', 'leader', true], ['Rinchen Lhendup', 'Silence Expedition', 'climber', false], ['Astrid Solberg', 'Silence Expedition', 'doctor', false],
  ['Owen Fairchild', 'Lhamo Ri Winter Attempt', 'leader', false], ['Astrid Solberg', 'Lhamo Ri Winter Attempt', 'climber', false], ['Pemba Nuru', 'Lhamo Ri Winter Attempt', 'climber', false],
  ['Pemba Nuru', 'Kangri Jubilee', 'climber', true], ['Astrid Solberg', 'Kangri Jubilee', 'leader', true], ['Jonas Brandl', 'Kangri Jubilee', 'photographer', false], ['Leila Azoulay', 'Kangri Jubilee', 'climber', true],
  ['Owen Fairchild', 'Halloran Traverse', 'leader', true], ['Jonas Brandl', 'Halloran Traverse', 'climber', true],
  ['Catalina Rojas', 'Broken Needle', 'leader', false], ['Mei Tanoa', 'Broken Needle', 'climber', false], ['Mateo Huanca', 'Broken Needle', 'climber', false],
  ['Pemba Nuru', 'Kangri Clean-up', 'leader', true], ['Dorje Wangdi', 'Kangri Clean-up', 'climber', true], ['Nikolai Orlan', 'Kangri Clean-up', 'cook', false],
  ['Leila Azoulay', 'Women on Tengri', 'leader', true], ['Mei Tanoa', 'Women on Tengri', 'climber', true], ['Catalina Rojas', 'Women on Tengri', 'climber', false], ['Freya Lindqvist', 'Women on Tengri', 'photographer', true],
  ['Pemba Nuru', 'Lhamo Ri Second Attempt', 'leader', false], ['Dorje Wangdi', 'Lhamo Ri Second Attempt', 'climber', false], ['Freya Lindqvist', 'Lhamo Ri Second Attempt', 'climber', false], ['Nikolai Orlan', 'Lhamo Ri Second Attempt', 'doctor', false],
  ['Catalina Rojas', 'Ausol Science Expedition', 'leader', true], ['Jonas Brandl', 'Ausol Science Expedition', 'climber', true], ['Mateo Huanca', 'Ausol Science Expedition', 'climber', false]
] AS row
MATCH (a:Mountaineer {name: row[0]}), (b:Expedition {name: row[1]})
CREATE (a)-[:tookPartIn {role: row[2], reached_summit: row[3]}]->(b);

UNWIND [
  ['Beat Zurfluh', 'Kernweg', 90.0, 8], ['Beat Zurfluh', 'Crow Ridge Path', 310.0, 2], ['Beat Zurfluh', 'Brennhorn Normal Route', 280.0, 3],
  ['Chiara Donati', 'Sentiero Lira', 75.0, 10], ['Chiara Donati', 'Smugglers Way', 160.0, 6], ['Luc Pernet', 'Crow Ridge Path', 295.0, 2], ['Luc Pernet', 'Wolf Traverse', 210.0, 5],
  ['Luc Pernet', 'Smugglers Way', 150.0, 8], ['Ingrid Moen', 'Storfjell Stairway', 120.0, 12], ['Ingrid Moen', 'Wolf Traverse', 240.0, 4],
  ['Azamat Duisen', 'Glacier Road', 380.0, 6], ['Azamat Duisen', 'Kharaz Base Trek', 520.0, 8], ['Saltanat Omar', 'Kharaz Base Trek', 560.0, 6],
  ['Ang Tsering', 'Pilgrims Circuit', 340.0, 12], ['Ang Tsering', 'Tiger Walk', 45.0, 15], ['Maya Gurung', 'Tiger Walk', 40.0, 10],
  ['Raul Condori', 'Camino del Sol', 180.0, 8], ['Raul Condori', 'Lava Line', 130.0, 4], ['Elena Paucar', 'Camino del Sol', 165.0, 10],
  ['Brahim Ait Said', 'Shepherds Track', 60.0, 10], ['Brahim Ait Said', 'Tifaw Summit Path', 55.0, 6], ['Cody Marsh', 'Whitlock Trail', 430.0, 3],
  ['Cody Marsh', 'Raven Creek Trail', 85.0, 12], ['Hana Rewi', 'Aroha Valley Track', 95.0, 10], ['Hana Rewi', 'Cinder Crossing', 110.0, 12], ['Beat Zurfluh', 'Wolf Traverse', 225.0, 4]
] AS row
MATCH (a:Guide {name: row[0]}), (b:Trail {name: row[1]})
CREATE (a)-[:offers {price: row[2], max_group_size: row[3]}]->(b);
