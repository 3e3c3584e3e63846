// A few seasons of professional road cycling. Riders, teams, races and results are made up. Money in euros, gaps in seconds.

CREATE
  (:Country {name: 'Belgium', code: 'BEL', population: 11700000}),
  (:Country {name: 'France', code: 'FRA', population: 68000000}),
  (:Country {name: 'Italy', code: 'ITA', population: 58900000}),
  (:Country {name: 'Spain', code: 'ESP', population: 48300000}),
  (:Country {name: 'Netherlands', code: 'NED', population: 17900000}),
  (:Country {name: 'Denmark', code: 'DEN', population: 5900000}),
  (:Country {name: 'Slovenia', code: 'SLO', population: 2100000}),
  (:Country {name: 'Switzerland', code: 'SUI', population: 8800000}),
  (:Country {name: 'Colombia', code: 'COL', population: 52100000}),
  (:Country {name: 'Australia', code: 'AUS', population: 26600000}),
  (:Country {name: 'Eritrea', code: 'ERI', population: 3700000}),
  (:Country {name: 'Norway', code: 'NOR', population: 5500000}),
  (:Country {name: 'Portugal', code: 'POR', population: 10500000});

CREATE
  (:Team {name: 'Halvorsen Marine', code: 'HAM', licence: 'WorldTeam', foundedYear: 2009, budget: 34.5}),
  (:Team {name: 'Lumera Pro Cycling', code: 'LUM', licence: 'WorldTeam', foundedYear: 1998, budget: 41.2}),
  (:Team {name: 'Banco Sierra', code: 'BSI', licence: 'WorldTeam', foundedYear: 1984, budget: 27.8}),
  (:Team {name: 'Vandekerk Flooring', code: 'VDK', licence: 'WorldTeam', foundedYear: 2003, budget: 30.1}),
  (:Team {name: 'Team Ostwind', code: 'OST', licence: 'WorldTeam', foundedYear: 2015, budget: 22.4}),
  (:Team {name: 'Gelati Rinaldi', code: 'GRI', licence: 'ProTeam', foundedYear: 1991, budget: 7.6}),
  (:Team {name: 'Azul Telecom', code: 'AZT', licence: 'ProTeam', foundedYear: 2012, budget: 9.3}),
  (:Team {name: 'Nordfjord Development', code: 'NFD', licence: 'Continental', foundedYear: 2018, budget: 2.2}),
  (:Team {name: 'Southern Cross Racing', code: 'SCR', licence: 'ProTeam', foundedYear: 2011, budget: 11.0}),
  (:Team {name: 'Asmara Highlanders', code: 'ASH', licence: 'Continental', foundedYear: 2020, budget: 1.4});

CREATE
  (:Company {name: 'Halvorsen Shipping', sector: 'transport', headquarters: 'Bergen', employees: 4200}),
  (:Company {name: 'Lumera Energy', sector: 'energy', headquarters: 'Lyon', employees: 18900}),
  (:Company {name: 'Banco Sierra', sector: 'banking', headquarters: 'Madrid', employees: 25300}),
  (:Company {name: 'Vandekerk', sector: 'building materials', headquarters: 'Kortrijk', employees: 1650}),
  (:Company {name: 'Ostwind Insurance', sector: 'insurance', headquarters: 'Basel', employees: 7800}),
  (:Company {name: 'Rinaldi Gelati', sector: 'food', headquarters: 'Bologna', employees: 540}),
  (:Company {name: 'Azul Telecom', sector: 'telecommunications', headquarters: 'Lisbon', employees: 6100}),
  (:Company {name: 'Coral Bay Wines', sector: 'food', headquarters: 'Adelaide', employees: 310}),
  (:Company {name: 'Kolibri Coffee', sector: 'food', headquarters: 'Medellin', employees: 980}),
  (:Company {name: 'Tessel Software', sector: 'technology', headquarters: 'Utrecht', employees: 1230}),
  (:Company {name: 'Pharmacalm', sector: 'pharmaceuticals', headquarters: 'Basel', employees: 11400}),
  (:Company {name: 'Red Sea Airways', sector: 'transport', headquarters: 'Asmara', employees: 720}),
  (:Company {name: 'Grondex Lotteries', sector: 'gambling', headquarters: 'Brussels', employees: 890});

CREATE
  (:Manufacturer {name: 'Corvetti', city: 'Vicenza', foundedYear: 1951, electronicShifting: true}),
  (:Manufacturer {name: 'Altair Cycles', city: 'Grenoble', foundedYear: 1978, electronicShifting: true}),
  (:Manufacturer {name: 'De Smedt', city: 'Ghent', foundedYear: 1934, electronicShifting: false}),
  (:Manufacturer {name: 'Fjell', city: 'Trondheim', foundedYear: 2006, electronicShifting: true}),
  (:Manufacturer {name: 'Zephyr Bikes', city: 'Taichung', foundedYear: 1989, electronicShifting: false}),
  (:Manufacturer {name: 'Montaraz', city: 'Eibar', foundedYear: 1966, electronicShifting: true});

CREATE
  (:Cyclist {name: 'Jonas Halgaard', dateOfBirth: date('1996-12-10'), heightCm: 175, weightKg: 60.5, speciality: 'climber', turnedPro: 2017, retired: false}),
  (:Cyclist {name: 'Matej Kranjc', dateOfBirth: date('1998-09-21'), heightCm: 176, weightKg: 66.0, speciality: 'all-rounder', turnedPro: 2018, retired: false}),
  (:Cyclist {name: 'Wout Claessens', dateOfBirth: date('1994-09-15'), heightCm: 190, weightKg: 78.4, speciality: 'classics', turnedPro: 2015, retired: false}),
  (:Cyclist {name: 'Thijs Verbruggen', dateOfBirth: date('1995-01-19'), heightCm: 184, weightKg: 75.2, speciality: 'classics', turnedPro: 2014, retired: false}),
  (:Cyclist {name: 'Emile Dutertre', dateOfBirth: date('1989-05-26'), heightCm: 182, weightKg: 72.1, speciality: 'climber', turnedPro: 2009, retired: true}),
  (:Cyclist {name: 'Paolo Zanetti', dateOfBirth: date('1986-11-14'), heightCm: 180, weightKg: 65.3, speciality: 'all-rounder', turnedPro: 2005, retired: true}),
  (:Cyclist {name: 'Alvaro Quintas', dateOfBirth: date('1990-02-04'), heightCm: 167, weightKg: 57.9, speciality: 'climber', turnedPro: 2011, retired: false}),
  (:Cyclist {name: 'Sergio Palomar', dateOfBirth: date('1980-04-25'), heightCm: 178, weightKg: 61.8, speciality: 'all-rounder', turnedPro: 2002, retired: true}),
  (:Cyclist {name: 'Mikkel Brandt', dateOfBirth: date('1995-12-24'), heightCm: 180, weightKg: 70.0, speciality: 'sprinter', turnedPro: 2016, retired: false}),
  (:Cyclist {name: 'Ruben ten Hove', dateOfBirth: date('1997-06-03'), heightCm: 188, weightKg: 83.6, speciality: 'sprinter', turnedPro: 2017, retired: false}),
  (:Cyclist {name: 'Filippo Morandi', dateOfBirth: date('1996-07-25'), heightCm: 193, weightKg: 82.9, speciality: 'time trialist', turnedPro: 2016, retired: false}),
  (:Cyclist {name: 'Stefan Aebischer', dateOfBirth: date('1993-09-26'), heightCm: 179, weightKg: 71.5, speciality: 'time trialist', turnedPro: 2013, retired: false}),
  (:Cyclist {name: 'Luca Bergamin', dateOfBirth: date('2000-03-30'), heightCm: 172, weightKg: 59.1, speciality: 'climber', turnedPro: 2021, retired: false}),
  (:Cyclist {name: 'Camilo Restrepo', dateOfBirth: date('1999-01-13'), heightCm: 173, weightKg: 58.2, speciality: 'climber', turnedPro: 2019, retired: false}),
  (:Cyclist {name: 'Jhon Arango', dateOfBirth: date('1992-08-08'), heightCm: 170, weightKg: 62.4, speciality: 'puncheur', turnedPro: 2013, retired: false}),
  (:Cyclist {name: 'Callum Whitlock', dateOfBirth: date('1994-05-05'), heightCm: 165, weightKg: 66.7, speciality: 'sprinter', turnedPro: 2014, retired: false}),
  (:Cyclist {name: 'Jack Ferris', dateOfBirth: date('1997-10-29'), heightCm: 186, weightKg: 68.9, speciality: 'all-rounder', turnedPro: 2018, retired: false}),
  (:Cyclist {name: 'Biniam Tesfay', dateOfBirth: date('2000-04-02'), heightCm: 181, weightKg: 70.8, speciality: 'sprinter', turnedPro: 2020, retired: false}),
  (:Cyclist {name: 'Henok Yohannes', dateOfBirth: date('2001-11-17'), heightCm: 177, weightKg: 61.0, speciality: 'climber', turnedPro: 2021, retired: false}),
  (:Cyclist {name: 'Merhawi Gebre', dateOfBirth: date('2002-06-22'), heightCm: 174, weightKg: 60.2, speciality: 'puncheur', turnedPro: 2022, retired: false}),
  (:Cyclist {name: 'Anders Lunde', dateOfBirth: date('1991-07-02'), heightCm: 183, weightKg: 74.3, speciality: 'sprinter', turnedPro: 2012, retired: false}),
  (:Cyclist {name: 'Sindre Moen', dateOfBirth: date('2003-02-11'), heightCm: 185, weightKg: 67.7, speciality: 'all-rounder', turnedPro: 2023, retired: false}),
  (:Cyclist {name: 'Eirik Tveit', dateOfBirth: date('2002-12-01'), heightCm: 189, weightKg: 76.0, speciality: 'time trialist', turnedPro: 2022, retired: false}),
  (:Cyclist {name: 'Joao Serrano', dateOfBirth: date('1998-08-05'), heightCm: 178, weightKg: 63.2, speciality: 'all-rounder', turnedPro: 2017, retired: false}),
  (:Cyclist {name: 'Rui Bastos', dateOfBirth: date('1986-10-05'), heightCm: 177, weightKg: 64.8, speciality: 'puncheur', turnedPro: 2008, retired: true}),
  (:Cyclist {name: 'Tiago Fontes', dateOfBirth: date('1999-09-09'), heightCm: 171, weightKg: 59.8, speciality: 'climber', turnedPro: 2020, retired: false});

CREATE
  (:Cyclist {name: 'Theo Marchal', dateOfBirth: date('1998-02-17'), heightCm: 176, weightKg: 64.1, speciality: 'puncheur', turnedPro: 2019, retired: false}),
  (:Cyclist {name: 'Julien Ravanel', dateOfBirth: date('1992-06-11'), heightCm: 173, weightKg: 62.0, speciality: 'puncheur', turnedPro: 2014, retired: false}),
  (:Cyclist {name: 'Arthur Pelissou', dateOfBirth: date('1997-11-05'), heightCm: 187, weightKg: 79.5, speciality: 'sprinter', turnedPro: 2018, retired: false}),
  (:Cyclist {name: 'Remco Dhaene', dateOfBirth: date('2000-01-25'), heightCm: 171, weightKg: 61.3, speciality: 'all-rounder', turnedPro: 2019, retired: false}),
  (:Cyclist {name: 'Joris De Backer', dateOfBirth: date('1985-02-15'), heightCm: 180, weightKg: 70.4, speciality: 'classics', turnedPro: 2006, retired: true}),
  (:Cyclist {name: 'Pieter Lammens', dateOfBirth: date('1999-04-18'), heightCm: 186, weightKg: 77.0, speciality: 'classics', turnedPro: 2020, retired: false}),
  (:Cyclist {name: 'Primoz Vidmar', dateOfBirth: date('1989-10-29'), heightCm: 177, weightKg: 65.0, speciality: 'all-rounder', turnedPro: 2013, retired: false}),
  (:Cyclist {name: 'Jan Oblak Zupan', dateOfBirth: date('1996-03-14'), heightCm: 182, weightKg: 69.3, speciality: 'classics', turnedPro: 2017, retired: false}),
  (:Cyclist {name: 'Inigo Larranaga', dateOfBirth: date('1994-01-28'), heightCm: 174, weightKg: 60.9, speciality: 'climber', turnedPro: 2015, retired: false}),
  (:Cyclist {name: 'Carlos Bonet', dateOfBirth: date('2001-02-02'), heightCm: 179, weightKg: 66.4, speciality: 'all-rounder', turnedPro: 2020, retired: false}),
  (:Cyclist {name: 'Bram Oosterhuis', dateOfBirth: date('1990-11-08'), heightCm: 192, weightKg: 80.2, speciality: 'time trialist', turnedPro: 2011, retired: false}),
  (:Cyclist {name: 'Sander Kuipers', dateOfBirth: date('1993-12-19'), heightCm: 181, weightKg: 63.9, speciality: 'climber', turnedPro: 2015, retired: false}),
  (:Cyclist {name: 'Gian Andri Caduff', dateOfBirth: date('1998-05-30'), heightCm: 180, weightKg: 67.1, speciality: 'puncheur', turnedPro: 2020, retired: false}),
  (:Cyclist {name: 'Mads Kjeldsen', dateOfBirth: date('1997-08-20'), heightCm: 183, weightKg: 77.8, speciality: 'classics', turnedPro: 2018, retired: false});

CREATE
  (:Race {name: 'Grand Tour of the Alps', raceType: 'stage race', season: 2023, startDate: date('2023-05-06'), endDate: date('2023-05-28'), prizeMoney: 1500000, worldTour: true}),
  (:Race {name: 'Ronde van de Westhoek', raceType: 'one-day', season: 2023, startDate: date('2023-04-02'), endDate: date('2023-04-02'), prizeMoney: 50000, worldTour: true}),
  (:Race {name: 'Vuelta a Cantabria', raceType: 'stage race', season: 2022, startDate: date('2022-08-20'), endDate: date('2022-08-27'), prizeMoney: 210000, worldTour: true}),
  (:Race {name: 'Tour de Provence et Savoie', raceType: 'stage race', season: 2023, startDate: date('2023-07-01'), endDate: date('2023-07-15'), prizeMoney: 2300000, worldTour: true}),
  (:Race {name: 'Giro delle Colline', raceType: 'one-day', season: 2022, startDate: date('2022-10-08'), endDate: date('2022-10-08'), prizeMoney: 45000, worldTour: true}),
  (:Race {name: 'Volta ao Douro', raceType: 'stage race', season: 2022, startDate: date('2022-02-16'), endDate: date('2022-02-20'), prizeMoney: 38000, worldTour: false}),
  (:Race {name: 'Fjord Classic', raceType: 'one-day', season: 2023, startDate: date('2023-08-12'), endDate: date('2023-08-12'), prizeMoney: 22000, worldTour: false}),
  (:Race {name: 'Tour Down South', raceType: 'stage race', season: 2024, startDate: date('2024-01-16'), endDate: date('2024-01-21'), prizeMoney: 120000, worldTour: true}),
  (:Race {name: 'Omloop Gerardsberg', raceType: 'one-day', season: 2024, startDate: date('2024-02-24'), endDate: date('2024-02-24'), prizeMoney: 40000, worldTour: true}),
  (:Race {name: 'Ruta del Cafe', raceType: 'stage race', season: 2024, startDate: date('2024-02-06'), endDate: date('2024-02-11'), prizeMoney: 60000, worldTour: false});

// mountain passes and bergs; average gradient in percent, summit in metres
CREATE
  (:Climb {name: 'Col du Vermeil', lengthKm: 18.2, averageGradient: 7.6, summitElevation: 2360, surface: 'asphalt'}),
  (:Climb {name: 'Col de la Roche Noire', lengthKm: 12.7, averageGradient: 8.1, summitElevation: 1845, surface: 'asphalt'}),
  (:Climb {name: 'Mont Calvaire', lengthKm: 21.4, averageGradient: 7.4, summitElevation: 1909, surface: 'asphalt'}),
  (:Climb {name: 'Passo della Civetta', lengthKm: 24.1, averageGradient: 6.9, summitElevation: 2621, surface: 'asphalt'}),
  (:Climb {name: 'Monte Zoncello', lengthKm: 10.3, averageGradient: 11.9, summitElevation: 1735, surface: 'asphalt'}),
  (:Climb {name: 'Colle delle Ghiaie', lengthKm: 18.5, averageGradient: 9.2, summitElevation: 2178, surface: 'gravel'}),
  (:Climb {name: 'Alto de los Corzos', lengthKm: 12.2, averageGradient: 10.1, summitElevation: 1573, surface: 'asphalt'}),
  (:Climb {name: 'Puerto de Llanos', lengthKm: 8.4, averageGradient: 6.3, summitElevation: 1120, surface: 'asphalt'}),
  (:Climb {name: 'Gerardsmuur', lengthKm: 1.1, averageGradient: 9.3, summitElevation: 110, surface: 'cobbles'}),
  (:Climb {name: 'Oude Kapelberg', lengthKm: 2.2, averageGradient: 4.1, summitElevation: 121, surface: 'cobbles'}),
  (:Climb {name: 'Alto do Barqueiro', lengthKm: 3.4, averageGradient: 8.8, summitElevation: 531, surface: 'asphalt'}),
  (:Climb {name: 'Willow Hill', lengthKm: 3.0, averageGradient: 7.5, summitElevation: 384, surface: 'asphalt'}),
  (:Climb {name: 'Alto de las Palmas', lengthKm: 15.8, averageGradient: 6.5, summitElevation: 2520, surface: 'asphalt'}),
  (:Climb {name: 'Furkenpass', lengthKm: 16.9, averageGradient: 7.1, summitElevation: 2429, surface: 'asphalt'});

CREATE
  (:Stage {name: 'Turin - Aosta', stageNumber: 1, stageType: 'hilly', distanceKm: 162.4, elevationGain: 2100, date: date('2023-05-06')}),
  (:Stage {name: 'Aosta - Sion', stageNumber: 5, stageType: 'mountain', distanceKm: 149.0, elevationGain: 4350, date: date('2023-05-11')}),
  (:Stage {name: 'Brig - Andermatt', stageNumber: 9, stageType: 'mountain', distanceKm: 112.6, elevationGain: 3890, date: date('2023-05-16')}),
  (:Stage {name: 'Lugano - Como', stageNumber: 12, stageType: 'flat', distanceKm: 201.3, elevationGain: 980, date: date('2023-05-19')}),
  (:Stage {name: 'Trento - Monte Zoncello', stageNumber: 16, stageType: 'mountain', distanceKm: 183.7, elevationGain: 5210, date: date('2023-05-25')}),
  (:Stage {name: 'Verona - Verona', stageNumber: 19, stageType: 'time trial', distanceKm: 31.2, elevationGain: 240, date: date('2023-05-28')}),
  (:Stage {name: 'Marseille - Avignon', stageNumber: 1, stageType: 'flat', distanceKm: 187.5, elevationGain: 760, date: date('2023-07-01')}),
  (:Stage {name: 'Carpentras - Mont Calvaire', stageNumber: 4, stageType: 'mountain', distanceKm: 158.1, elevationGain: 3640, date: date('2023-07-04')}),
  (:Stage {name: 'Gap - Gap', stageNumber: 7, stageType: 'time trial', distanceKm: 38.8, elevationGain: 510, date: date('2023-07-07')}),
  (:Stage {name: 'Briancon - Albertville', stageNumber: 10, stageType: 'mountain', distanceKm: 171.9, elevationGain: 4720, date: date('2023-07-11')}),
  (:Stage {name: 'Annecy - Macon', stageNumber: 12, stageType: 'hilly', distanceKm: 178.3, elevationGain: 1930, date: date('2023-07-13')}),
  (:Stage {name: 'Chalon - Lyon', stageNumber: 14, stageType: 'flat', distanceKm: 209.6, elevationGain: 890, date: date('2023-07-15')}),
  (:Stage {name: 'Santander - Laredo', stageNumber: 1, stageType: 'flat', distanceKm: 144.7, elevationGain: 1310, date: date('2022-08-20')}),
  (:Stage {name: 'Torrelavega - Alto de los Corzos', stageNumber: 4, stageType: 'mountain', distanceKm: 167.2, elevationGain: 4010, date: date('2022-08-23')}),
  (:Stage {name: 'Potes - Reinosa', stageNumber: 6, stageType: 'hilly', distanceKm: 153.9, elevationGain: 2870, date: date('2022-08-25')}),
  (:Stage {name: 'Porto - Braga', stageNumber: 1, stageType: 'flat', distanceKm: 171.0, elevationGain: 1450, date: date('2022-02-16')}),
  (:Stage {name: 'Regua - Lamego', stageNumber: 3, stageType: 'hilly', distanceKm: 139.5, elevationGain: 2980, date: date('2022-02-18')}),
  (:Stage {name: 'Vila Real - Vila Real', stageNumber: 5, stageType: 'time trial', distanceKm: 19.4, elevationGain: 190, date: date('2022-02-20')}),
  (:Stage {name: 'Tanunda - Lyndoch', stageNumber: 1, stageType: 'flat', distanceKm: 144.0, elevationGain: 1120, date: date('2024-01-16')}),
  (:Stage {name: 'Brighton - Willow Hill', stageNumber: 5, stageType: 'hilly', distanceKm: 129.3, elevationGain: 2240, date: date('2024-01-20')}),
  (:Stage {name: 'Unley - Adelaide', stageNumber: 6, stageType: 'flat', distanceKm: 90.2, elevationGain: 430, date: date('2024-01-21')}),
  (:Stage {name: 'Pereira - Manizales', stageNumber: 2, stageType: 'mountain', distanceKm: 133.8, elevationGain: 3310, date: date('2024-02-07')}),
  (:Stage {name: 'Rionegro - Alto de las Palmas', stageNumber: 5, stageType: 'mountain', distanceKm: 156.6, elevationGain: 3560, date: date('2024-02-10')}),
  (:Stage {name: 'Medellin - Medellin', stageNumber: 6, stageType: 'flat', distanceKm: 98.7, elevationGain: 520, date: date('2024-02-11')});

// which stages belong to which race
MATCH (a:Stage {name: 'Turin - Aosta'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Aosta - Sion'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Brig - Andermatt'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Lugano - Como'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Trento - Monte Zoncello'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Verona - Verona'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Marseille - Avignon'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Carpentras - Mont Calvaire'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Gap - Gap'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Briancon - Albertville'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Annecy - Macon'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Chalon - Lyon'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Santander - Laredo'}), (b:Race {name: 'Vuelta a Cantabria'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Torrelavega - Alto de los Corzos'}), (b:Race {name: 'Vuelta a Cantabria'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Potes - Reinosa'}), (b:Race {name: 'Vuelta a Cantabria'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Porto - Braga'}), (b:Race {name: 'Volta ao Douro'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Regua - Lamego'}), (b:Race {name: 'Volta ao Douro'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Vila Real - Vila Real'}), (b:Race {name: 'Volta ao Douro'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Tanunda - Lyndoch'}), (b:Race {name: 'Tour Down South'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Brighton - Willow Hill'}), (b:Race {name: 'Tour Down South'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Unley - Adelaide'}), (b:Race {name: 'Tour Down South'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Pereira - Manizales'}), (b:Race {name: 'Ruta del Cafe'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Rionegro - Alto de las Palmas'}), (b:Race {name: 'Ruta del Cafe'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Stage {name: 'Medellin - Medellin'}), (b:Race {name: 'Ruta del Cafe'}) CREATE (a)-[:PART_OF]->(b);

// where the races are held
MATCH (a:Race {name: 'Grand Tour of the Alps'}), (b:Country {name: 'Italy'}) CREATE (a)-[:HELD_IN]->(b);
MATCH (a:Race {name: 'Grand Tour of the Alps'}), (b:Country {name: 'Switzerland'}) CREATE (a)-[:HELD_IN]->(b);
MATCH (a:Race {name: 'Ronde van de Westhoek'}), (b:Country {name: 'Belgium'}) CREATE (a)-[:HELD_IN]->(b);
MATCH (a:Race {name: 'Vuelta a Cantabria'}), (b:Country {name: 'Spain'}) CREATE (a)-[:HELD_IN]->(b);
MATCH (a:Race {name: 'Tour de Provence et Savoie'}), (b:Country {name: 'France'}) CREATE (a)-[:HELD_IN]->(b);
MATCH (a:Race {name: 'Giro delle Colline'}), (b:Country {name: 'Italy'}) CREATE (a)-[:HELD_IN]->(b);
MATCH (a:Race {name: 'Volta ao Douro'}), (b:Country {name: 'Portugal'}) CREATE (a)-[:HELD_IN]->(b);
MATCH (a:Race {name: 'Fjord Classic'}), (b:Country {name: 'Norway'}) CREATE (a)-[:HELD_IN]->(b);
MATCH (a:Race {name: 'Tour Down South'}), (b:Country {name: 'Australia'}) CREATE (a)-[:HELD_IN]->(b);
MATCH (a:Race {name: 'Omloop Gerardsberg'}), (b:Country {name: 'Belgium'}) CREATE (a)-[:HELD_IN]->(b);
MATCH (a:Race {name: 'Ruta del Cafe'}), (b:Country {name: 'Colombia'}) CREATE (a)-[:HELD_IN]->(b);

// climbs on the route of a stage
MATCH (a:Stage {name: 'Turin - Aosta'}), (b:Climb {name: 'Col de la Roche Noire'}) CREATE (a)-[:CROSSES {kmFromFinish: 61.5}]->(b);
MATCH (a:Stage {name: 'Aosta - Sion'}), (b:Climb {name: 'Col du Vermeil'}) CREATE (a)-[:CROSSES {kmFromFinish: 74.2}]->(b);
MATCH (a:Stage {name: 'Aosta - Sion'}), (b:Climb {name: 'Colle delle Ghiaie'}) CREATE (a)-[:CROSSES {kmFromFinish: 22.8}]->(b);
MATCH (a:Stage {name: 'Brig - Andermatt'}), (b:Climb {name: 'Furkenpass'}) CREATE (a)-[:CROSSES {kmFromFinish: 19.6}]->(b);
MATCH (a:Stage {name: 'Trento - Monte Zoncello'}), (b:Climb {name: 'Passo della Civetta'}) CREATE (a)-[:CROSSES {kmFromFinish: 88.0}]->(b);
MATCH (a:Stage {name: 'Trento - Monte Zoncello'}), (b:Climb {name: 'Colle delle Ghiaie'}) CREATE (a)-[:CROSSES {kmFromFinish: 47.3}]->(b);
MATCH (a:Stage {name: 'Trento - Monte Zoncello'}), (b:Climb {name: 'Monte Zoncello'}) CREATE (a)-[:CROSSES {kmFromFinish: 0.0}]->(b);
MATCH (a:Stage {name: 'Carpentras - Mont Calvaire'}), (b:Climb {name: 'Mont Calvaire'}) CREATE (a)-[:CROSSES {kmFromFinish: 0.0}]->(b);
MATCH (a:Stage {name: 'Briancon - Albertville'}), (b:Climb {name: 'Col du Vermeil'}) CREATE (a)-[:CROSSES {kmFromFinish: 98.4}]->(b);
MATCH (a:Stage {name: 'Briancon - Albertville'}), (b:Climb {name: 'Col de la Roche Noire'}) CREATE (a)-[:CROSSES {kmFromFinish: 31.7}]->(b);
MATCH (a:Stage {name: 'Annecy - Macon'}), (b:Climb {name: 'Col de la Roche Noire'}) CREATE (a)-[:CROSSES {kmFromFinish: 112.9}]->(b);
MATCH (a:Stage {name: 'Torrelavega - Alto de los Corzos'}), (b:Climb {name: 'Puerto de Llanos'}) CREATE (a)-[:CROSSES {kmFromFinish: 54.6}]->(b);
MATCH (a:Stage {name: 'Torrelavega - Alto de los Corzos'}), (b:Climb {name: 'Alto de los Corzos'}) CREATE (a)-[:CROSSES {kmFromFinish: 0.0}]->(b);
MATCH (a:Stage {name: 'Potes - Reinosa'}), (b:Climb {name: 'Puerto de Llanos'}) CREATE (a)-[:CROSSES {kmFromFinish: 28.1}]->(b);
MATCH (a:Stage {name: 'Regua - Lamego'}), (b:Climb {name: 'Alto do Barqueiro'}) CREATE (a)-[:CROSSES {kmFromFinish: 6.7}]->(b);
MATCH (a:Stage {name: 'Brighton - Willow Hill'}), (b:Climb {name: 'Willow Hill'}) CREATE (a)-[:CROSSES {kmFromFinish: 0.0}]->(b);
MATCH (a:Stage {name: 'Rionegro - Alto de las Palmas'}), (b:Climb {name: 'Alto de las Palmas'}) CREATE (a)-[:CROSSES {kmFromFinish: 0.0}]->(b);

// where the climbs are
MATCH (a:Climb {name: 'Col du Vermeil'}), (b:Country {name: 'France'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Col de la Roche Noire'}), (b:Country {name: 'France'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Mont Calvaire'}), (b:Country {name: 'France'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Passo della Civetta'}), (b:Country {name: 'Italy'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Monte Zoncello'}), (b:Country {name: 'Italy'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Colle delle Ghiaie'}), (b:Country {name: 'Italy'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Alto de los Corzos'}), (b:Country {name: 'Spain'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Puerto de Llanos'}), (b:Country {name: 'Spain'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Gerardsmuur'}), (b:Country {name: 'Belgium'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Oude Kapelberg'}), (b:Country {name: 'Belgium'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Alto do Barqueiro'}), (b:Country {name: 'Portugal'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Willow Hill'}), (b:Country {name: 'Australia'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Alto de las Palmas'}), (b:Country {name: 'Colombia'}) CREATE (a)-[:LOCATED_IN]->(b);
MATCH (a:Climb {name: 'Furkenpass'}), (b:Country {name: 'Switzerland'}) CREATE (a)-[:LOCATED_IN]->(b);

// passports of the riders
MATCH (a:Cyclist {name: 'Jonas Halgaard'}), (b:Country {name: 'Denmark'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Mikkel Brandt'}), (b:Country {name: 'Denmark'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Mads Kjeldsen'}), (b:Country {name: 'Denmark'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Matej Kranjc'}), (b:Country {name: 'Slovenia'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Primoz Vidmar'}), (b:Country {name: 'Slovenia'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Jan Oblak Zupan'}), (b:Country {name: 'Slovenia'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Wout Claessens'}), (b:Country {name: 'Belgium'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Thijs Verbruggen'}), (b:Country {name: 'Belgium'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Remco Dhaene'}), (b:Country {name: 'Belgium'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Joris De Backer'}), (b:Country {name: 'Belgium'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Pieter Lammens'}), (b:Country {name: 'Belgium'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Emile Dutertre'}), (b:Country {name: 'France'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Theo Marchal'}), (b:Country {name: 'France'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Julien Ravanel'}), (b:Country {name: 'France'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Arthur Pelissou'}), (b:Country {name: 'France'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Paolo Zanetti'}), (b:Country {name: 'Italy'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Filippo Morandi'}), (b:Country {name: 'Italy'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Luca Bergamin'}), (b:Country {name: 'Italy'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Sergio Palomar'}), (b:Country {name: 'Spain'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Inigo Larranaga'}), (b:Country {name: 'Spain'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Carlos Bonet'}), (b:Country {name: 'Spain'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Alvaro Quintas'}), (b:Country {name: 'Colombia'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Camilo Restrepo'}), (b:Country {name: 'Colombia'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Jhon Arango'}), (b:Country {name: 'Colombia'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Ruben ten Hove'}), (b:Country {name: 'Netherlands'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Bram Oosterhuis'}), (b:Country {name: 'Netherlands'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Sander Kuipers'}), (b:Country {name: 'Netherlands'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Stefan Aebischer'}), (b:Country {name: 'Switzerland'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Gian Andri Caduff'}), (b:Country {name: 'Switzerland'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Callum Whitlock'}), (b:Country {name: 'Australia'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Jack Ferris'}), (b:Country {name: 'Australia'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Biniam Tesfay'}), (b:Country {name: 'Eritrea'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Henok Yohannes'}), (b:Country {name: 'Eritrea'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Merhawi Gebre'}), (b:Country {name: 'Eritrea'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Anders Lunde'}), (b:Country {name: 'Norway'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Sindre Moen'}), (b:Country {name: 'Norway'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Eirik Tveit'}), (b:Country {name: 'Norway'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Joao Serrano'}), (b:Country {name: 'Portugal'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Rui Bastos'}), (b:Country {name: 'Portugal'}) CREATE (a)-[:REPRESENTS]->(b);
MATCH (a:Cyclist {name: 'Tiago Fontes'}), (b:Country {name: 'Portugal'}) CREATE (a)-[:REPRESENTS]->(b);

// who pays whom, in millions of euros a year
MATCH (a:Company {name: 'Halvorsen Shipping'}), (b:Team {name: 'Halvorsen Marine'}) CREATE (a)-[:SPONSORS {annualAmount: 21.0, since: 2009}]->(b);
MATCH (a:Company {name: 'Lumera Energy'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:SPONSORS {annualAmount: 26.5, since: 2016}]->(b);
MATCH (a:Company {name: 'Banco Sierra'}), (b:Team {name: 'Banco Sierra'}) CREATE (a)-[:SPONSORS {annualAmount: 18.0, since: 1999}]->(b);
MATCH (a:Company {name: 'Vandekerk'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:SPONSORS {annualAmount: 14.2, since: 2010}]->(b);
MATCH (a:Company {name: 'Ostwind Insurance'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:SPONSORS {annualAmount: 15.5, since: 2015}]->(b);
MATCH (a:Company {name: 'Rinaldi Gelati'}), (b:Team {name: 'Gelati Rinaldi'}) CREATE (a)-[:SPONSORS {annualAmount: 3.4, since: 2007}]->(b);
MATCH (a:Company {name: 'Azul Telecom'}), (b:Team {name: 'Azul Telecom'}) CREATE (a)-[:SPONSORS {annualAmount: 5.8, since: 2012}]->(b);
MATCH (a:Company {name: 'Coral Bay Wines'}), (b:Team {name: 'Southern Cross Racing'}) CREATE (a)-[:SPONSORS {annualAmount: 4.5, since: 2014}]->(b);
MATCH (a:Company {name: 'Kolibri Coffee'}), (b:Team {name: 'Azul Telecom'}) CREATE (a)-[:SPONSORS {annualAmount: 1.6, since: 2019}]->(b);
MATCH (a:Company {name: 'Kolibri Coffee'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:SPONSORS {annualAmount: 2.3, since: 2021}]->(b);
MATCH (a:Company {name: 'Tessel Software'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:SPONSORS {annualAmount: 6.1, since: 2020}]->(b);
MATCH (a:Company {name: 'Tessel Software'}), (b:Team {name: 'Halvorsen Marine'}) CREATE (a)-[:SPONSORS {annualAmount: 4.0, since: 2018}]->(b);
MATCH (a:Company {name: 'Pharmacalm'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:SPONSORS {annualAmount: 3.2, since: 2017}]->(b);
MATCH (a:Company {name: 'Red Sea Airways'}), (b:Team {name: 'Asmara Highlanders'}) CREATE (a)-[:SPONSORS {annualAmount: 0.8, since: 2020}]->(b);
MATCH (a:Company {name: 'Grondex Lotteries'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:SPONSORS {annualAmount: 5.4, since: 2015}]->(b);
MATCH (a:Company {name: 'Halvorsen Shipping'}), (b:Team {name: 'Nordfjord Development'}) CREATE (a)-[:SPONSORS {annualAmount: 1.1, since: 2018}]->(b);
MATCH (a:Company {name: 'Tessel Software'}), (b:Team {name: 'Southern Cross Racing'}) CREATE (a)-[:SPONSORS {annualAmount: 2.7, since: 2022}]->(b);

// bikes
MATCH (a:Manufacturer {name: 'Fjell'}), (b:Team {name: 'Halvorsen Marine'}) CREATE (a)-[:SUPPLIES {model: 'Isbre SL'}]->(b);
MATCH (a:Manufacturer {name: 'Fjell'}), (b:Team {name: 'Nordfjord Development'}) CREATE (a)-[:SUPPLIES {model: 'Isbre One'}]->(b);
MATCH (a:Manufacturer {name: 'Corvetti'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:SUPPLIES {model: 'Aria 7'}]->(b);
MATCH (a:Manufacturer {name: 'Corvetti'}), (b:Team {name: 'Gelati Rinaldi'}) CREATE (a)-[:SUPPLIES {model: 'Aria 5'}]->(b);
MATCH (a:Manufacturer {name: 'Corvetti'}), (b:Team {name: 'Asmara Highlanders'}) CREATE (a)-[:SUPPLIES {model: 'Strada 3'}]->(b);
MATCH (a:Manufacturer {name: 'Montaraz'}), (b:Team {name: 'Banco Sierra'}) CREATE (a)-[:SUPPLIES {model: 'Orka Pro'}]->(b);
MATCH (a:Manufacturer {name: 'De Smedt'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:SUPPLIES {model: 'Kassei RS'}]->(b);
MATCH (a:Manufacturer {name: 'Altair Cycles'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:SUPPLIES {model: 'Vega Disc'}]->(b);
MATCH (a:Manufacturer {name: 'Altair Cycles'}), (b:Team {name: 'Azul Telecom'}) CREATE (a)-[:SUPPLIES {model: 'Vega Disc'}]->(b);
MATCH (a:Manufacturer {name: 'Zephyr Bikes'}), (b:Team {name: 'Southern Cross Racing'}) CREATE (a)-[:SUPPLIES {model: 'Monsoon X'}]->(b);

// careers; no toYear means still there
MATCH (a:Cyclist {name: 'Jonas Halgaard'}), (b:Team {name: 'Halvorsen Marine'}) CREATE (a)-[:RODE_FOR {fromYear: 2017}]->(b);
MATCH (a:Cyclist {name: 'Matej Kranjc'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:RODE_FOR {fromYear: 2018}]->(b);
MATCH (a:Cyclist {name: 'Wout Claessens'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:RODE_FOR {fromYear: 2015, toYear: 2018}]->(b);
MATCH (a:Cyclist {name: 'Wout Claessens'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:RODE_FOR {fromYear: 2019}]->(b);
MATCH (a:Cyclist {name: 'Thijs Verbruggen'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:RODE_FOR {fromYear: 2014}]->(b);
MATCH (a:Cyclist {name: 'Emile Dutertre'}), (b:Team {name: 'Azul Telecom'}) CREATE (a)-[:RODE_FOR {fromYear: 2012, toYear: 2015}]->(b);
MATCH (a:Cyclist {name: 'Emile Dutertre'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:RODE_FOR {fromYear: 2016, toYear: 2022}]->(b);
MATCH (a:Cyclist {name: 'Paolo Zanetti'}), (b:Team {name: 'Gelati Rinaldi'}) CREATE (a)-[:RODE_FOR {fromYear: 2005, toYear: 2010}]->(b);
MATCH (a:Cyclist {name: 'Paolo Zanetti'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:RODE_FOR {fromYear: 2011, toYear: 2021}]->(b);
MATCH (a:Cyclist {name: 'Alvaro Quintas'}), (b:Team {name: 'Azul Telecom'}) CREATE (a)-[:RODE_FOR {fromYear: 2012, toYear: 2016}]->(b);
MATCH (a:Cyclist {name: 'Alvaro Quintas'}), (b:Team {name: 'Banco Sierra'}) CREATE (a)-[:RODE_FOR {fromYear: 2017}]->(b);
MATCH (a:Cyclist {name: 'Sergio Palomar'}), (b:Team {name: 'Banco Sierra'}) CREATE (a)-[:RODE_FOR {fromYear: 2002, toYear: 2020}]->(b);
MATCH (a:Cyclist {name: 'Mikkel Brandt'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:RODE_FOR {fromYear: 2016, toYear: 2019}]->(b);
MATCH (a:Cyclist {name: 'Mikkel Brandt'}), (b:Team {name: 'Halvorsen Marine'}) CREATE (a)-[:RODE_FOR {fromYear: 2020}]->(b);
MATCH (a:Cyclist {name: 'Ruben ten Hove'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:RODE_FOR {fromYear: 2017}]->(b);
MATCH (a:Cyclist {name: 'Filippo Morandi'}), (b:Team {name: 'Gelati Rinaldi'}) CREATE (a)-[:RODE_FOR {fromYear: 2016, toYear: 2018}]->(b);
MATCH (a:Cyclist {name: 'Filippo Morandi'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:RODE_FOR {fromYear: 2019}]->(b);
MATCH (a:Cyclist {name: 'Stefan Aebischer'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:RODE_FOR {fromYear: 2015}]->(b);
MATCH (a:Cyclist {name: 'Luca Bergamin'}), (b:Team {name: 'Gelati Rinaldi'}) CREATE (a)-[:RODE_FOR {fromYear: 2021}]->(b);
MATCH (a:Cyclist {name: 'Camilo Restrepo'}), (b:Team {name: 'Azul Telecom'}) CREATE (a)-[:RODE_FOR {fromYear: 2019, toYear: 2021}]->(b);
MATCH (a:Cyclist {name: 'Camilo Restrepo'}), (b:Team {name: 'Halvorsen Marine'}) CREATE (a)-[:RODE_FOR {fromYear: 2022}]->(b);
MATCH (a:Cyclist {name: 'Jhon Arango'}), (b:Team {name: 'Banco Sierra'}) CREATE (a)-[:RODE_FOR {fromYear: 2013}]->(b);
MATCH (a:Cyclist {name: 'Callum Whitlock'}), (b:Team {name: 'Southern Cross Racing'}) CREATE (a)-[:RODE_FOR {fromYear: 2014, toYear: 2017}]->(b);
MATCH (a:Cyclist {name: 'Callum Whitlock'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:RODE_FOR {fromYear: 2018, toYear: 2021}]->(b);
MATCH (a:Cyclist {name: 'Callum Whitlock'}), (b:Team {name: 'Southern Cross Racing'}) CREATE (a)-[:RODE_FOR {fromYear: 2022}]->(b);
MATCH (a:Cyclist {name: 'Jack Ferris'}), (b:Team {name: 'Southern Cross Racing'}) CREATE (a)-[:RODE_FOR {fromYear: 2018}]->(b);
MATCH (a:Cyclist {name: 'Biniam Tesfay'}), (b:Team {name: 'Asmara Highlanders'}) CREATE (a)-[:RODE_FOR {fromYear: 2020, toYear: 2021}]->(b);
MATCH (a:Cyclist {name: 'Biniam Tesfay'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:RODE_FOR {fromYear: 2022}]->(b);
MATCH (a:Cyclist {name: 'Henok Yohannes'}), (b:Team {name: 'Asmara Highlanders'}) CREATE (a)-[:RODE_FOR {fromYear: 2021}]->(b);
MATCH (a:Cyclist {name: 'Merhawi Gebre'}), (b:Team {name: 'Asmara Highlanders'}) CREATE (a)-[:RODE_FOR {fromYear: 2022}]->(b);
MATCH (a:Cyclist {name: 'Anders Lunde'}), (b:Team {name: 'Halvorsen Marine'}) CREATE (a)-[:RODE_FOR {fromYear: 2012, toYear: 2022}]->(b);
MATCH (a:Cyclist {name: 'Anders Lunde'}), (b:Team {name: 'Nordfjord Development'}) CREATE (a)-[:RODE_FOR {fromYear: 2023}]->(b);
MATCH (a:Cyclist {name: 'Sindre Moen'}), (b:Team {name: 'Nordfjord Development'}) CREATE (a)-[:RODE_FOR {fromYear: 2023}]->(b);
MATCH (a:Cyclist {name: 'Eirik Tveit'}), (b:Team {name: 'Nordfjord Development'}) CREATE (a)-[:RODE_FOR {fromYear: 2022}]->(b);
MATCH (a:Cyclist {name: 'Joao Serrano'}), (b:Team {name: 'Azul Telecom'}) CREATE (a)-[:RODE_FOR {fromYear: 2017, toYear: 2019}]->(b);
MATCH (a:Cyclist {name: 'Joao Serrano'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:RODE_FOR {fromYear: 2020}]->(b);
MATCH (a:Cyclist {name: 'Rui Bastos'}), (b:Team {name: 'Azul Telecom'}) CREATE (a)-[:RODE_FOR {fromYear: 2012, toYear: 2019}]->(b);
MATCH (a:Cyclist {name: 'Tiago Fontes'}), (b:Team {name: 'Azul Telecom'}) CREATE (a)-[:RODE_FOR {fromYear: 2020}]->(b);
MATCH (a:Cyclist {name: 'Theo Marchal'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:RODE_FOR {fromYear: 2019}]->(b);
MATCH (a:Cyclist {name: 'Julien Ravanel'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:RODE_FOR {fromYear: 2014, toYear: 2022}]->(b);
MATCH (a:Cyclist {name: 'Julien Ravanel'}), (b:Team {name: 'Gelati Rinaldi'}) CREATE (a)-[:RODE_FOR {fromYear: 2023}]->(b);
MATCH (a:Cyclist {name: 'Arthur Pelissou'}), (b:Team {name: 'Azul Telecom'}) CREATE (a)-[:RODE_FOR {fromYear: 2018}]->(b);
MATCH (a:Cyclist {name: 'Remco Dhaene'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:RODE_FOR {fromYear: 2019, toYear: 2022}]->(b);
MATCH (a:Cyclist {name: 'Remco Dhaene'}), (b:Team {name: 'Banco Sierra'}) CREATE (a)-[:RODE_FOR {fromYear: 2023}]->(b);
MATCH (a:Cyclist {name: 'Joris De Backer'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:RODE_FOR {fromYear: 2006, toYear: 2017}]->(b);
MATCH (a:Cyclist {name: 'Pieter Lammens'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:RODE_FOR {fromYear: 2020}]->(b);
MATCH (a:Cyclist {name: 'Primoz Vidmar'}), (b:Team {name: 'Lumera Pro Cycling'}) CREATE (a)-[:RODE_FOR {fromYear: 2013, toYear: 2018}]->(b);
MATCH (a:Cyclist {name: 'Primoz Vidmar'}), (b:Team {name: 'Halvorsen Marine'}) CREATE (a)-[:RODE_FOR {fromYear: 2019}]->(b);
MATCH (a:Cyclist {name: 'Jan Oblak Zupan'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:RODE_FOR {fromYear: 2017}]->(b);
MATCH (a:Cyclist {name: 'Inigo Larranaga'}), (b:Team {name: 'Banco Sierra'}) CREATE (a)-[:RODE_FOR {fromYear: 2015}]->(b);
MATCH (a:Cyclist {name: 'Carlos Bonet'}), (b:Team {name: 'Banco Sierra'}) CREATE (a)-[:RODE_FOR {fromYear: 2020}]->(b);
MATCH (a:Cyclist {name: 'Bram Oosterhuis'}), (b:Team {name: 'Southern Cross Racing'}) CREATE (a)-[:RODE_FOR {fromYear: 2011, toYear: 2014}]->(b);
MATCH (a:Cyclist {name: 'Bram Oosterhuis'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:RODE_FOR {fromYear: 2016}]->(b);
MATCH (a:Cyclist {name: 'Sander Kuipers'}), (b:Team {name: 'Vandekerk Flooring'}) CREATE (a)-[:RODE_FOR {fromYear: 2015, toYear: 2018}]->(b);
MATCH (a:Cyclist {name: 'Sander Kuipers'}), (b:Team {name: 'Southern Cross Racing'}) CREATE (a)-[:RODE_FOR {fromYear: 2019}]->(b);
MATCH (a:Cyclist {name: 'Gian Andri Caduff'}), (b:Team {name: 'Team Ostwind'}) CREATE (a)-[:RODE_FOR {fromYear: 2020}]->(b);
MATCH (a:Cyclist {name: 'Mads Kjeldsen'}), (b:Team {name: 'Halvorsen Marine'}) CREATE (a)-[:RODE_FOR {fromYear: 2018}]->(b);

// stage wins, with the gap to the second rider and whether it came from a breakaway
MATCH (a:Cyclist {name: 'Jhon Arango'}), (b:Stage {name: 'Turin - Aosta'}) CREATE (a)-[:WON_STAGE {gapSeconds: 0, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Jonas Halgaard'}), (b:Stage {name: 'Aosta - Sion'}) CREATE (a)-[:WON_STAGE {gapSeconds: 42, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Camilo Restrepo'}), (b:Stage {name: 'Brig - Andermatt'}) CREATE (a)-[:WON_STAGE {gapSeconds: 128, breakaway: true}]->(b);
MATCH (a:Cyclist {name: 'Ruben ten Hove'}), (b:Stage {name: 'Lugano - Como'}) CREATE (a)-[:WON_STAGE {gapSeconds: 0, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Jonas Halgaard'}), (b:Stage {name: 'Trento - Monte Zoncello'}) CREATE (a)-[:WON_STAGE {gapSeconds: 17, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Filippo Morandi'}), (b:Stage {name: 'Verona - Verona'}) CREATE (a)-[:WON_STAGE {gapSeconds: 26, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Mikkel Brandt'}), (b:Stage {name: 'Marseille - Avignon'}) CREATE (a)-[:WON_STAGE {gapSeconds: 0, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Matej Kranjc'}), (b:Stage {name: 'Carpentras - Mont Calvaire'}) CREATE (a)-[:WON_STAGE {gapSeconds: 31, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Filippo Morandi'}), (b:Stage {name: 'Gap - Gap'}) CREATE (a)-[:WON_STAGE {gapSeconds: 9, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Matej Kranjc'}), (b:Stage {name: 'Briancon - Albertville'}) CREATE (a)-[:WON_STAGE {gapSeconds: 64, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Theo Marchal'}), (b:Stage {name: 'Annecy - Macon'}) CREATE (a)-[:WON_STAGE {gapSeconds: 203, breakaway: true}]->(b);
MATCH (a:Cyclist {name: 'Biniam Tesfay'}), (b:Stage {name: 'Chalon - Lyon'}) CREATE (a)-[:WON_STAGE {gapSeconds: 0, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Biniam Tesfay'}), (b:Stage {name: 'Santander - Laredo'}) CREATE (a)-[:WON_STAGE {gapSeconds: 0, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Remco Dhaene'}), (b:Stage {name: 'Torrelavega - Alto de los Corzos'}) CREATE (a)-[:WON_STAGE {gapSeconds: 22, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Julien Ravanel'}), (b:Stage {name: 'Potes - Reinosa'}) CREATE (a)-[:WON_STAGE {gapSeconds: 75, breakaway: true}]->(b);
MATCH (a:Cyclist {name: 'Arthur Pelissou'}), (b:Stage {name: 'Porto - Braga'}) CREATE (a)-[:WON_STAGE {gapSeconds: 0, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Joao Serrano'}), (b:Stage {name: 'Regua - Lamego'}) CREATE (a)-[:WON_STAGE {gapSeconds: 4, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Stefan Aebischer'}), (b:Stage {name: 'Vila Real - Vila Real'}) CREATE (a)-[:WON_STAGE {gapSeconds: 12, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Callum Whitlock'}), (b:Stage {name: 'Tanunda - Lyndoch'}) CREATE (a)-[:WON_STAGE {gapSeconds: 0, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Jack Ferris'}), (b:Stage {name: 'Brighton - Willow Hill'}) CREATE (a)-[:WON_STAGE {gapSeconds: 6, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Callum Whitlock'}), (b:Stage {name: 'Unley - Adelaide'}) CREATE (a)-[:WON_STAGE {gapSeconds: 0, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Camilo Restrepo'}), (b:Stage {name: 'Pereira - Manizales'}) CREATE (a)-[:WON_STAGE {gapSeconds: 19, breakaway: false}]->(b);
MATCH (a:Cyclist {name: 'Alvaro Quintas'}), (b:Stage {name: 'Rionegro - Alto de las Palmas'}) CREATE (a)-[:WON_STAGE {gapSeconds: 51, breakaway: true}]->(b);
MATCH (a:Cyclist {name: 'Biniam Tesfay'}), (b:Stage {name: 'Medellin - Medellin'}) CREATE (a)-[:WON_STAGE {gapSeconds: 0, breakaway: false}]->(b);

// final results of the races
MATCH (a:Cyclist {name: 'Jonas Halgaard'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:FINISHED {position: 1, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Matej Kranjc'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:FINISHED {position: 2, timeGap: 74}]->(b);
MATCH (a:Cyclist {name: 'Primoz Vidmar'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:FINISHED {position: 3, timeGap: 191}]->(b);
MATCH (a:Cyclist {name: 'Remco Dhaene'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:FINISHED {position: 4, timeGap: 305}]->(b);
MATCH (a:Cyclist {name: 'Inigo Larranaga'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:FINISHED {position: 5, timeGap: 388}]->(b);
MATCH (a:Cyclist {name: 'Luca Bergamin'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:FINISHED {position: 6, timeGap: 512}]->(b);
MATCH (a:Cyclist {name: 'Camilo Restrepo'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:FINISHED {position: 7, timeGap: 647}]->(b);
MATCH (a:Cyclist {name: 'Jack Ferris'}), (b:Race {name: 'Grand Tour of the Alps'}) CREATE (a)-[:FINISHED {position: 8, timeGap: 1020}]->(b);
MATCH (a:Cyclist {name: 'Matej Kranjc'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:FINISHED {position: 1, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Jonas Halgaard'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:FINISHED {position: 2, timeGap: 53}]->(b);
MATCH (a:Cyclist {name: 'Joao Serrano'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:FINISHED {position: 3, timeGap: 240}]->(b);
MATCH (a:Cyclist {name: 'Alvaro Quintas'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:FINISHED {position: 4, timeGap: 267}]->(b);
MATCH (a:Cyclist {name: 'Theo Marchal'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:FINISHED {position: 5, timeGap: 901}]->(b);
MATCH (a:Cyclist {name: 'Carlos Bonet'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:FINISHED {position: 6, timeGap: 1133}]->(b);
MATCH (a:Cyclist {name: 'Sander Kuipers'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:FINISHED {position: 7, timeGap: 1410}]->(b);
MATCH (a:Cyclist {name: 'Filippo Morandi'}), (b:Race {name: 'Tour de Provence et Savoie'}) CREATE (a)-[:FINISHED {position: 8, timeGap: 2895}]->(b);
MATCH (a:Cyclist {name: 'Remco Dhaene'}), (b:Race {name: 'Vuelta a Cantabria'}) CREATE (a)-[:FINISHED {position: 1, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Primoz Vidmar'}), (b:Race {name: 'Vuelta a Cantabria'}) CREATE (a)-[:FINISHED {position: 2, timeGap: 36}]->(b);
MATCH (a:Cyclist {name: 'Inigo Larranaga'}), (b:Race {name: 'Vuelta a Cantabria'}) CREATE (a)-[:FINISHED {position: 3, timeGap: 58}]->(b);
MATCH (a:Cyclist {name: 'Emile Dutertre'}), (b:Race {name: 'Vuelta a Cantabria'}) CREATE (a)-[:FINISHED {position: 4, timeGap: 119}]->(b);
MATCH (a:Cyclist {name: 'Julien Ravanel'}), (b:Race {name: 'Vuelta a Cantabria'}) CREATE (a)-[:FINISHED {position: 5, timeGap: 184}]->(b);
MATCH (a:Cyclist {name: 'Henok Yohannes'}), (b:Race {name: 'Vuelta a Cantabria'}) CREATE (a)-[:FINISHED {position: 6, timeGap: 333}]->(b);
MATCH (a:Cyclist {name: 'Joao Serrano'}), (b:Race {name: 'Volta ao Douro'}) CREATE (a)-[:FINISHED {position: 1, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Stefan Aebischer'}), (b:Race {name: 'Volta ao Douro'}) CREATE (a)-[:FINISHED {position: 2, timeGap: 8}]->(b);
MATCH (a:Cyclist {name: 'Tiago Fontes'}), (b:Race {name: 'Volta ao Douro'}) CREATE (a)-[:FINISHED {position: 3, timeGap: 29}]->(b);
MATCH (a:Cyclist {name: 'Merhawi Gebre'}), (b:Race {name: 'Volta ao Douro'}) CREATE (a)-[:FINISHED {position: 4, timeGap: 61}]->(b);
MATCH (a:Cyclist {name: 'Arthur Pelissou'}), (b:Race {name: 'Volta ao Douro'}) CREATE (a)-[:FINISHED {position: 5, timeGap: 740}]->(b);
MATCH (a:Cyclist {name: 'Jack Ferris'}), (b:Race {name: 'Tour Down South'}) CREATE (a)-[:FINISHED {position: 1, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Gian Andri Caduff'}), (b:Race {name: 'Tour Down South'}) CREATE (a)-[:FINISHED {position: 2, timeGap: 11}]->(b);
MATCH (a:Cyclist {name: 'Henok Yohannes'}), (b:Race {name: 'Tour Down South'}) CREATE (a)-[:FINISHED {position: 3, timeGap: 15}]->(b);
MATCH (a:Cyclist {name: 'Sander Kuipers'}), (b:Race {name: 'Tour Down South'}) CREATE (a)-[:FINISHED {position: 4, timeGap: 27}]->(b);
MATCH (a:Cyclist {name: 'Callum Whitlock'}), (b:Race {name: 'Tour Down South'}) CREATE (a)-[:FINISHED {position: 5, timeGap: 466}]->(b);
MATCH (a:Cyclist {name: 'Camilo Restrepo'}), (b:Race {name: 'Ruta del Cafe'}) CREATE (a)-[:FINISHED {position: 1, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Alvaro Quintas'}), (b:Race {name: 'Ruta del Cafe'}) CREATE (a)-[:FINISHED {position: 2, timeGap: 14}]->(b);
MATCH (a:Cyclist {name: 'Jhon Arango'}), (b:Race {name: 'Ruta del Cafe'}) CREATE (a)-[:FINISHED {position: 3, timeGap: 49}]->(b);
MATCH (a:Cyclist {name: 'Tiago Fontes'}), (b:Race {name: 'Ruta del Cafe'}) CREATE (a)-[:FINISHED {position: 4, timeGap: 102}]->(b);
MATCH (a:Cyclist {name: 'Merhawi Gebre'}), (b:Race {name: 'Ruta del Cafe'}) CREATE (a)-[:FINISHED {position: 5, timeGap: 155}]->(b);
MATCH (a:Cyclist {name: 'Biniam Tesfay'}), (b:Race {name: 'Ruta del Cafe'}) CREATE (a)-[:FINISHED {position: 6, timeGap: 1208}]->(b);
MATCH (a:Cyclist {name: 'Thijs Verbruggen'}), (b:Race {name: 'Ronde van de Westhoek'}) CREATE (a)-[:FINISHED {position: 1, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Wout Claessens'}), (b:Race {name: 'Ronde van de Westhoek'}) CREATE (a)-[:FINISHED {position: 2, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Mads Kjeldsen'}), (b:Race {name: 'Ronde van de Westhoek'}) CREATE (a)-[:FINISHED {position: 3, timeGap: 16}]->(b);
MATCH (a:Cyclist {name: 'Matej Kranjc'}), (b:Race {name: 'Ronde van de Westhoek'}) CREATE (a)-[:FINISHED {position: 4, timeGap: 16}]->(b);
MATCH (a:Cyclist {name: 'Pieter Lammens'}), (b:Race {name: 'Ronde van de Westhoek'}) CREATE (a)-[:FINISHED {position: 5, timeGap: 73}]->(b);
MATCH (a:Cyclist {name: 'Jan Oblak Zupan'}), (b:Race {name: 'Ronde van de Westhoek'}) CREATE (a)-[:FINISHED {position: 6, timeGap: 73}]->(b);
MATCH (a:Cyclist {name: 'Anders Lunde'}), (b:Race {name: 'Ronde van de Westhoek'}) CREATE (a)-[:FINISHED {position: 7, timeGap: 121}]->(b);
MATCH (a:Cyclist {name: 'Wout Claessens'}), (b:Race {name: 'Omloop Gerardsberg'}) CREATE (a)-[:FINISHED {position: 1, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Mads Kjeldsen'}), (b:Race {name: 'Omloop Gerardsberg'}) CREATE (a)-[:FINISHED {position: 2, timeGap: 3}]->(b);
MATCH (a:Cyclist {name: 'Pieter Lammens'}), (b:Race {name: 'Omloop Gerardsberg'}) CREATE (a)-[:FINISHED {position: 3, timeGap: 3}]->(b);
MATCH (a:Cyclist {name: 'Thijs Verbruggen'}), (b:Race {name: 'Omloop Gerardsberg'}) CREATE (a)-[:FINISHED {position: 4, timeGap: 41}]->(b);
MATCH (a:Cyclist {name: 'Jan Oblak Zupan'}), (b:Race {name: 'Omloop Gerardsberg'}) CREATE (a)-[:FINISHED {position: 5, timeGap: 58}]->(b);
MATCH (a:Cyclist {name: 'Bram Oosterhuis'}), (b:Race {name: 'Omloop Gerardsberg'}) CREATE (a)-[:FINISHED {position: 6, timeGap: 190}]->(b);
MATCH (a:Cyclist {name: 'Matej Kranjc'}), (b:Race {name: 'Giro delle Colline'}) CREATE (a)-[:FINISHED {position: 1, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Julien Ravanel'}), (b:Race {name: 'Giro delle Colline'}) CREATE (a)-[:FINISHED {position: 2, timeGap: 9}]->(b);
MATCH (a:Cyclist {name: 'Luca Bergamin'}), (b:Race {name: 'Giro delle Colline'}) CREATE (a)-[:FINISHED {position: 3, timeGap: 33}]->(b);
MATCH (a:Cyclist {name: 'Jhon Arango'}), (b:Race {name: 'Giro delle Colline'}) CREATE (a)-[:FINISHED {position: 4, timeGap: 33}]->(b);
MATCH (a:Cyclist {name: 'Gian Andri Caduff'}), (b:Race {name: 'Giro delle Colline'}) CREATE (a)-[:FINISHED {position: 5, timeGap: 87}]->(b);
MATCH (a:Cyclist {name: 'Anders Lunde'}), (b:Race {name: 'Fjord Classic'}) CREATE (a)-[:FINISHED {position: 1, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Mikkel Brandt'}), (b:Race {name: 'Fjord Classic'}) CREATE (a)-[:FINISHED {position: 2, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Sindre Moen'}), (b:Race {name: 'Fjord Classic'}) CREATE (a)-[:FINISHED {position: 3, timeGap: 0}]->(b);
MATCH (a:Cyclist {name: 'Ruben ten Hove'}), (b:Race {name: 'Fjord Classic'}) CREATE (a)-[:FINISHED {position: 4, timeGap: 2}]->(b);
MATCH (a:Cyclist {name: 'Eirik Tveit'}), (b:Race {name: 'Fjord Classic'}) CREATE (a)-[:FINISHED {position: 5, timeGap: 44}]->(b);
