// A shipping trade: lines and their vessels, the ports they call at, the mariners aboard and the
// refrigerated boxes they carry. Made up, ports excepted; distances are rough. Standard Cypher;
// statements end with a semicolon.

// Ports; depth in metres. Buenaventura has no lane and no caller.
CREATE
  (:Port {name: 'Rotterdam', country: 'Netherlands', depth_m: 24.0, free_zone: true, berths: 48}),
  (:Port {name: 'Antwerp', country: 'Belgium', depth_m: 17.5, free_zone: false, berths: 31}),
  (:Port {name: 'Hamburg Altenwerder', country: 'Germany', depth_m: 16.7, free_zone: false, berths: 14}),
  (:Port {name: 'Felixstowe', country: 'United Kingdom', depth_m: 15.9, free_zone: false, berths: 9}),
  (:Port {name: 'Algeciras', country: 'Spain', depth_m: 18.4, free_zone: true, berths: 11}),
  (:Port {name: 'Valencia', country: 'Spain', depth_m: 16.0, free_zone: false, berths: 12}),
  (:Port {name: 'Piraeus', country: 'Greece', depth_m: 19.5, free_zone: true, berths: 17}),
  (:Port {name: 'Tangier Med', country: 'Morocco', depth_m: 18.0, free_zone: true, berths: 8}),
  (:Port {name: 'Port Said', country: 'Egypt', depth_m: 16.5, free_zone: true, berths: 10}),
  (:Port {name: 'Jebel Ali', country: 'United Arab Emirates', depth_m: 17.0, free_zone: true, berths: 29}),
  (:Port {name: 'Mombasa', country: 'Kenya', depth_m: 15.0, free_zone: false, berths: 6}),
  (:Port {name: 'Durban', country: 'South Africa', depth_m: 16.1, free_zone: false, berths: 19}),
  (:Port {name: 'Walvis Bay', country: 'Namibia', depth_m: 14.4, free_zone: true, berths: 4}),
  (:Port {name: 'Colombo', country: 'Sri Lanka', depth_m: 18.2, free_zone: false, berths: 13}),
  (:Port {name: 'Chennai', country: 'India', depth_m: 15.5, free_zone: false, berths: 7}),
  (:Port {name: 'Tanjung Pelepas', country: 'Malaysia', depth_m: 19.0, free_zone: true, berths: 16}),
  (:Port {name: 'Port Klang', country: 'Malaysia', depth_m: 17.6, free_zone: false, berths: 22}),
  (:Port {name: 'Busan', country: 'South Korea', depth_m: 17.2, free_zone: true, berths: 26}),
  (:Port {name: 'Yokohama', country: 'Japan', depth_m: 18.6, free_zone: false, berths: 15}),
  (:Port {name: "St. John's", country: 'Canada', depth_m: 12.8, free_zone: false, berths: 3}),
  (:Port {name: 'Buenaventura', country: 'Colombia', depth_m: 13.2, free_zone: false, berths: 5}),
  (:Port {name: 'Cartagena de Indias', country: 'Colombia', depth_m: 16.4, free_zone: true, berths: 8}),
  (:Port {name: 'Mo i Rana', country: 'Norway', depth_m: 11.5, free_zone: false, berths: 2});

// Vessels; capacity in containers of twenty feet.
CREATE
  (:Vessel {name: 'Meridian Star', built: 2004, length_m: 294.1, capacity_teu: 6732, flag: 'Panama', in_service: true, last_inspected: date('2023-02-20')}),
  (:Vessel {name: "Captain's Folly", built: 1996, length_m: 148.5, capacity_teu: 1104, flag: 'Malta', in_service: true, last_inspected: date('2022-11-12')}),
  (:Vessel {name: 'Northern Patience', built: 2015, length_m: 366.0, capacity_teu: 13102, flag: 'Liberia', in_service: true, last_inspected: date('2022-04-18')}),
  (:Vessel {name: 'Saint Brendan', built: 2011, length_m: 299.9, capacity_teu: 8466, flag: 'Ireland', in_service: true, last_inspected: date('2021-12-07')}),
  (:Vessel {name: 'Lady Ondine', built: 2019, length_m: 399.8, capacity_teu: 20568, flag: 'Panama', in_service: true, last_inspected: date('2023-03-01')}),
  (:Vessel {name: 'Kestrel', built: 2001, length_m: 172.2, capacity_teu: 1732, flag: 'Malta', in_service: false}),
  (:Vessel {name: 'Golden Tamarind', built: 2008, length_m: 334.0, capacity_teu: 9600, flag: 'Singapore', in_service: true, last_inspected: date('2024-03-29')}),
  (:Vessel {name: 'Ymir', built: 2017, length_m: 368.4, capacity_teu: 14000, flag: 'Norway', in_service: true, last_inspected: date('2024-11-14')}),
  (:Vessel {name: 'Blue Mandarin', built: 2013, length_m: 262.0, capacity_teu: 4250, flag: 'Liberia', in_service: true, last_inspected: date('2022-08-04')}),
  (:Vessel {name: 'Queen of Tema', built: 1999, length_m: 207.4, capacity_teu: 2478, flag: 'Ghana', in_service: true, last_inspected: date('2024-02-07')}),
  (:Vessel {name: 'Halcyon Day', built: 2021, length_m: 400.0, capacity_teu: 23992, flag: 'Panama', in_service: true, last_inspected: date('2022-07-21')}),
  (:Vessel {name: 'Rosalind Fisk', built: 2006, length_m: 260.3, capacity_teu: 4402, flag: 'United Kingdom', in_service: true, last_inspected: date('2023-02-25')}),
  (:Vessel {name: 'Tern Island', built: 1993, length_m: 133.6, capacity_teu: 868, flag: 'Malta', in_service: false, last_inspected: date('2024-03-26')}),
  (:Vessel {name: 'Pacific Quilt', built: 2010, length_m: 300.5, capacity_teu: 8204, flag: 'Liberia', in_service: true}),
  (:Vessel {name: 'Amber Cormorant', built: 2016, length_m: 228.0, capacity_teu: 3635, flag: 'Singapore', in_service: true, last_inspected: date('2021-01-20')}),
  (:Vessel {name: 'Vasco', built: 2003, length_m: 275.7, capacity_teu: 5060, flag: 'Portugal', in_service: false, last_inspected: date('2022-05-26')}),
  (:Vessel {name: 'Winter Palace', built: 2014, length_m: 335.2, capacity_teu: 10036, flag: 'Panama', in_service: true, last_inspected: date('2024-09-16')}),
  (:Vessel {name: 'Little Gull', built: 1998, length_m: 118.0, capacity_teu: 700, flag: 'Norway', in_service: true}),
  (:Vessel {name: 'Odysseus K', built: 2007, length_m: 294.0, capacity_teu: 6800, flag: 'Greece', in_service: true}),
  (:Vessel {name: 'Sea Heather', built: 2020, length_m: 215.3, capacity_teu: 3055, flag: 'Ireland', in_service: true, last_inspected: date('2021-02-07')}),
  (:Vessel {name: "O'Hara's Pride", built: 2002, length_m: 190.8, capacity_teu: 2050, flag: 'Ireland', in_service: true, last_inspected: date('2023-06-19')}),
  (:Vessel {name: 'Jade Current', built: 2018, length_m: 353.0, capacity_teu: 11923, flag: 'Singapore', in_service: true, last_inspected: date('2021-11-14')});

// Lines; the value of the fleet in millions.
CREATE
  (:ShippingLine {name: 'Halvorsen Lines', founded: 1922, listed: true, fleet_value: 2140}),
  (:ShippingLine {name: 'Costa & Figli', founded: 1968, listed: false, fleet_value: 365}),
  (:ShippingLine {name: 'Orient Lantern', founded: 1984, listed: true, fleet_value: 3870}),
  (:ShippingLine {name: 'Gull & Daughters', founded: 2001, listed: false, fleet_value: 88}),
  (:ShippingLine {name: 'Emerald Isle Freight', founded: 1957, listed: false, fleet_value: 410}),
  (:ShippingLine {name: 'Transmeridian', founded: 1999, listed: true, fleet_value: 1525}),
  (:ShippingLine {name: 'Baobab Shipping', founded: 2012, listed: false});

// Mariners; pay in dollars a month.
CREATE
  (:Mariner {name: "Aoife O'Driscoll", rank: 'master', born: date('1961-06-24'), monthly_pay: 12410, ashore: false, licence_expires: date('2027-11-07')}),
  (:Mariner {name: 'Jens Halvorsen', rank: 'master', born: date('1969-09-06'), monthly_pay: 13240, ashore: false, licence_expires: date('2023-10-25')}),
  (:Mariner {name: 'Precious Mensah-Bello', rank: 'master', born: date('1981-04-25'), monthly_pay: 13640, ashore: false, licence_expires: date('2024-05-27')}),
  (:Mariner {name: 'Takeshi Arai', rank: 'master', born: date('1960-10-30'), monthly_pay: 14640, ashore: false, licence_expires: date('2024-05-21')}),
  (:Mariner {name: 'Dimitra Kallis', rank: 'master', born: date('1966-06-10'), monthly_pay: 12300, ashore: false, licence_expires: date('2024-12-29')}),
  (:Mariner {name: 'Rui Figueira', rank: 'master', born: date('1971-12-16'), monthly_pay: 12070, ashore: false, licence_expires: date('2026-07-25')}),
  (:Mariner {name: 'Bartholomew Quist', rank: 'master', born: date('1961-03-03'), monthly_pay: 12950, ashore: true, licence_expires: date('2025-01-15')}),
  (:Mariner {name: 'Leilani Kahale', rank: 'master', born: date('1962-07-29'), monthly_pay: 14020, ashore: false, licence_expires: date('2026-05-19')}),
  (:Mariner {name: 'Ganesh Pillai', rank: 'master', born: date('1966-07-18'), monthly_pay: 13840, ashore: true, licence_expires: date('2024-03-13')}),
  (:Mariner {name: 'Sunniva Moe', rank: 'master', born: date('1978-04-07'), monthly_pay: 12270, ashore: false, licence_expires: date('2023-03-30')}),
  (:Mariner {name: 'Teodor Banu', rank: 'chief engineer', born: date('1978-09-21'), monthly_pay: 10890, ashore: false, licence_expires: date('2028-07-13')}),
  (:Mariner {name: "Mary-Ann D'Souza", rank: 'chief engineer', born: date('1969-03-02'), monthly_pay: 10210, ashore: false, licence_expires: date('2023-03-30')}),
  (:Mariner {name: 'Olu Adebayo', rank: 'chief engineer', born: date('1967-01-10'), monthly_pay: 9410, ashore: false, licence_expires: date('2023-11-15')}),
  (:Mariner {name: 'Hyun-woo Seo', rank: 'chief engineer', born: date('1985-03-18'), monthly_pay: 10370, ashore: false, licence_expires: date('2027-07-04')}),
  (:Mariner {name: 'Ingeborg Lie', rank: 'chief engineer', born: date('1975-12-09'), monthly_pay: 10280, ashore: false, licence_expires: date('2026-02-19')}),
  (:Mariner {name: 'Farouk Zaki', rank: 'chief engineer', born: date('1964-08-18'), monthly_pay: 10580, ashore: true, licence_expires: date('2023-02-28')}),
  (:Mariner {name: 'Pilar Ortega', rank: 'chief engineer', born: date('1974-05-27'), monthly_pay: 10870, ashore: false, licence_expires: date('2026-08-11')}),
  (:Mariner {name: 'Niamh Costello', rank: 'first mate', born: date('1978-02-11'), monthly_pay: 6850, ashore: false, licence_expires: date('2023-09-27')}),
  (:Mariner {name: 'Kwabena Ofori', rank: 'first mate', born: date('1991-02-26'), monthly_pay: 6500, ashore: false, licence_expires: date('2024-03-23')}),
  (:Mariner {name: 'Sergei Antipov', rank: 'first mate', born: date('1984-04-08'), monthly_pay: 6720, ashore: false, licence_expires: date('2023-12-16')}),
  (:Mariner {name: 'Camille Roux', rank: 'first mate', born: date('1986-11-12'), monthly_pay: 7950, ashore: true, licence_expires: date('2027-09-10')}),
  (:Mariner {name: 'Tobias Krag', rank: 'first mate', born: date('1977-03-25'), monthly_pay: 7930, ashore: false, licence_expires: date('2025-09-17')}),
  (:Mariner {name: 'Anjali Menon', rank: 'first mate', born: date('1984-10-23'), monthly_pay: 6960, ashore: false, licence_expires: date('2027-01-27')}),
  (:Mariner {name: 'Lucho Restrepo', rank: 'bosun', born: date('1984-06-02'), monthly_pay: 3680, ashore: false, licence_expires: date('2028-01-18')}),
  (:Mariner {name: 'Marek Wrona', rank: 'bosun', born: date('1978-05-19'), monthly_pay: 3200, ashore: false, licence_expires: date('2025-05-16')}),
  (:Mariner {name: 'Tevita Fono', rank: 'bosun', born: date('1978-06-04'), monthly_pay: 3410, ashore: false, licence_expires: date('2027-03-26')}),
  (:Mariner {name: 'Birgit Stahl', rank: 'bosun', born: date('1983-01-14'), monthly_pay: 3510, ashore: false, licence_expires: date('2026-04-22')}),
  (:Mariner {name: 'Wei Ling Goh', rank: 'able seaman', born: date('1996-06-01'), monthly_pay: 2460, ashore: false, licence_expires: date('2023-11-27')}),
  (:Mariner {name: 'Jomar Reyes', rank: 'able seaman', born: date('1992-05-20'), monthly_pay: 2170, ashore: false, licence_expires: date('2024-11-03')}),
  (:Mariner {name: 'Rodel Santos', rank: 'able seaman', born: date('1985-01-21'), monthly_pay: 1930, ashore: false, licence_expires: date('2025-01-09')}),
  (:Mariner {name: 'Eilidh Munro', rank: 'able seaman', born: date('1994-12-13'), monthly_pay: 2500, ashore: false, licence_expires: date('2025-09-13')}),
  (:Mariner {name: 'Nuno Paz', rank: 'able seaman', born: date('1985-04-27'), monthly_pay: 1980, ashore: true, licence_expires: date('2024-09-27')}),
  (:Mariner {name: 'Ahmed Sabry', rank: 'able seaman', born: date('1987-05-19'), monthly_pay: 2530, ashore: false, licence_expires: date('2024-05-14')}),
  (:Mariner {name: 'Petra Vidmar', rank: 'able seaman', born: date('1988-08-13'), monthly_pay: 2190, ashore: false, licence_expires: date('2024-04-30')}),
  (:Mariner {name: 'Davit Beridze', rank: 'able seaman', born: date('1993-06-05'), monthly_pay: 2470, ashore: false, licence_expires: date('2025-03-01')}),
  (:Mariner {name: 'Cormac Daly', rank: 'cook', born: date('1972-08-13'), monthly_pay: 2330, ashore: false}),
  (:Mariner {name: 'Thandi Nkosi', rank: 'cook', born: date('1995-02-02'), monthly_pay: 2150, ashore: false}),
  (:Mariner {name: 'Yusuf Aydin', rank: 'cook', born: date('1991-11-14'), monthly_pay: 2040, ashore: true, licence_expires: date('2026-12-20')}),
  (:Mariner {name: 'Old Pete', rank: 'cook', born: date('1963-01-04'), monthly_pay: 1730, ashore: true}),
  (:Mariner {name: 'Hoang Minh', rank: 'cadet', born: date('2003-12-21'), monthly_pay: 800, ashore: true}),
  (:Mariner {name: 'Saoirse Byrne', rank: 'cadet', born: date('2003-07-31'), monthly_pay: 660, ashore: false, licence_expires: date('2024-09-18')}),
  (:Mariner {name: 'Ikaika Makoa', rank: 'cadet', born: date('2002-11-27'), monthly_pay: 780, ashore: false, licence_expires: date('2024-12-26')});

// What the boxes hold; price in dollars. Nothing holds tea.
CREATE
  (:Commodity {name: 'frozen mackerel', perishable: true, price_per_tonne: 1450}),
  (:Commodity {name: 'bananas', perishable: true, price_per_tonne: 780}),
  (:Commodity {name: 'blood oranges', perishable: true, price_per_tonne: 960}),
  (:Commodity {name: 'cut roses', perishable: true, price_per_tonne: 6900}),
  (:Commodity {name: 'king crab', perishable: true, price_per_tonne: 21400}),
  (:Commodity {name: 'shea butter', perishable: false, price_per_tonne: 2350}),
  (:Commodity {name: 'vaccine doses', perishable: true, price_per_tonne: 310000}),
  (:Commodity {name: 'lamb carcasses', perishable: true, price_per_tonne: 5200}),
  (:Commodity {name: 'cocoa beans', perishable: false, price_per_tonne: 3300}),
  (:Commodity {name: 'ice cream', perishable: true, price_per_tonne: 2700}),
  (:Commodity {name: 'lithium cells', perishable: false, price_per_tonne: 48000, hazard_class: '9'}),
  (:Commodity {name: 'ammonium nitrate', perishable: false, price_per_tonne: 520, hazard_class: '5.1'}),
  (:Commodity {name: 'paint thinner', perishable: false, price_per_tonne: 1180, hazard_class: '3'}),
  (:Commodity {name: "Baker's yeast", perishable: true, price_per_tonne: 1900}),
  (:Commodity {name: 'tea', perishable: false, price_per_tonne: 2900});

// Refrigerated boxes; setpoint in degrees Celsius.
CREATE
  (:ReeferBox {code: 'RBX-1007', tare_kg: 4850, setpoint_c: -24.0, sealed: false, packed: date('2024-02-06')}),
  (:ReeferBox {code: 'RBX-1020', tare_kg: 4345, setpoint_c: 13.5, sealed: true}),
  (:ReeferBox {code: 'RBX-1033', tare_kg: 4525, setpoint_c: 4.0, sealed: true}),
  (:ReeferBox {code: 'RBX-1046', tare_kg: 4515, setpoint_c: 2.0, sealed: true, packed: date('2024-07-25')}),
  (:ReeferBox {code: 'RBX-1059', tare_kg: 4045, setpoint_c: -30.0, sealed: true, packed: date('2024-04-29')}),
  (:ReeferBox {code: 'RBX-1072', tare_kg: 4545, setpoint_c: 12.0, sealed: true, packed: date('2024-10-18')}),
  (:ReeferBox {code: 'RBX-1085', tare_kg: 3935, setpoint_c: -70.0, sealed: true}),
  (:ReeferBox {code: 'RBX-1098', tare_kg: 4300, setpoint_c: -18.0, sealed: true, packed: date('2024-07-06')}),
  (:ReeferBox {code: 'RBX-1111', tare_kg: 3840, setpoint_c: 12.0, sealed: true}),
  (:ReeferBox {code: 'RBX-1124', tare_kg: 3865, setpoint_c: -26.0, sealed: true, packed: date('2024-01-14')}),
  (:ReeferBox {code: 'RBX-1137', tare_kg: 4490, setpoint_c: 12.0, sealed: true, packed: date('2024-09-26')}),
  (:ReeferBox {code: 'RBX-1150', tare_kg: 4275, setpoint_c: 12.0, sealed: true, packed: date('2024-09-18')}),
  (:ReeferBox {code: 'RBX-1163', tare_kg: 3960, setpoint_c: 12.0, sealed: true, packed: date('2024-04-07')}),
  (:ReeferBox {code: 'RBX-1176', tare_kg: 5040, setpoint_c: 12.0, sealed: true, packed: date('2024-08-12')}),
  (:ReeferBox {code: 'RBX-1189', tare_kg: 4070, setpoint_c: -24.0, sealed: true, packed: date('2024-10-05')}),
  (:ReeferBox {code: 'RBX-1202', tare_kg: 4920, setpoint_c: 13.5, sealed: false, packed: date('2024-04-01')}),
  (:ReeferBox {code: 'RBX-1215', tare_kg: 4795, setpoint_c: 4.0, sealed: true}),
  (:ReeferBox {code: 'RBX-1228', tare_kg: 4025, setpoint_c: 2.0, sealed: true, packed: date('2024-06-06')}),
  (:ReeferBox {code: 'RBX-1241', tare_kg: 4600, setpoint_c: -30.0, sealed: true, packed: date('2024-01-27')}),
  (:ReeferBox {code: 'RBX-1254', tare_kg: 3840, setpoint_c: 12.0, sealed: false}),
  (:ReeferBox {code: 'RBX-1267', tare_kg: 4685, setpoint_c: -70.0, sealed: false, packed: date('2024-08-29')}),
  (:ReeferBox {code: 'RBX-1280', tare_kg: 5035, setpoint_c: -18.0, sealed: true, packed: date('2024-11-11')}),
  (:ReeferBox {code: 'RBX-1293', tare_kg: 4210, setpoint_c: 12.0, sealed: false, packed: date('2024-01-14')}),
  (:ReeferBox {code: 'RBX-1306', tare_kg: 3935, setpoint_c: -26.0, sealed: true, packed: date('2024-05-24')}),
  (:ReeferBox {code: 'RBX-1319', tare_kg: 4490, setpoint_c: 12.0, sealed: true, packed: date('2024-05-15')}),
  (:ReeferBox {code: 'RBX-1332', tare_kg: 4195, setpoint_c: 12.0, sealed: true, packed: date('2024-01-07')}),
  (:ReeferBox {code: 'RBX-1345', tare_kg: 4755, setpoint_c: 12.0, sealed: false, packed: date('2024-12-06')}),
  (:ReeferBox {code: 'RBX-1358', tare_kg: 3895, setpoint_c: 12.0, sealed: false, packed: date('2024-11-08')}),
  (:ReeferBox {code: 'RBX-1371', tare_kg: 5065, setpoint_c: -24.0, sealed: true, packed: date('2024-10-16')}),
  (:ReeferBox {code: 'RBX-1384', tare_kg: 5005, setpoint_c: 13.5, sealed: false, packed: date('2024-03-02')}),
  (:ReeferBox {code: 'RBX-1397', tare_kg: 4010, setpoint_c: 12.0, sealed: true, packed: date('2024-12-18')}),
  (:ReeferBox {code: 'RBX-1410', tare_kg: 4500, setpoint_c: 13.5, sealed: true, packed: date('2024-05-18')}),
  (:ReeferBox {code: 'RBX-1423', tare_kg: 4020, setpoint_c: -26.0, sealed: false, packed: date('2024-10-02')}),
  (:ReeferBox {code: 'RBX-1436', tare_kg: 4310, setpoint_c: -18.0, sealed: true}),
  (:ReeferBox {code: 'RBX-1449', tare_kg: 5130, setpoint_c: 12.0, sealed: true, packed: date('2024-12-20')}),
  (:ReeferBox {code: 'RBX-1462', tare_kg: 4490, setpoint_c: 12.0, sealed: false, packed: date('2024-02-15')}),
  (:ReeferBox {code: 'RBX-1475', tare_kg: 3865, setpoint_c: 4.0, sealed: false, packed: date('2024-05-17')}),
  (:ReeferBox {code: 'RBX-1488', tare_kg: 4430, setpoint_c: 12.0, sealed: false, packed: date('2024-05-09')}),
  (:ReeferBox {code: 'RBX-1501', tare_kg: 3815, setpoint_c: -26.0, sealed: false, packed: date('2024-02-07')}),
  (:ReeferBox {code: 'RBX-1514', tare_kg: 4700, setpoint_c: 12.0, sealed: true, packed: date('2024-05-23')}),
  (:ReeferBox {code: 'RBX-1527', tare_kg: 4565, setpoint_c: 4.0, sealed: true, packed: date('2024-02-04')}),
  (:ReeferBox {code: 'RBX-1540', tare_kg: 4415, setpoint_c: -18.0, sealed: true, packed: date('2024-04-21')}),
  (:ReeferBox {code: 'RBX-1553', tare_kg: 4860, setpoint_c: 12.0, sealed: true, packed: date('2024-06-26')}),
  (:ReeferBox {code: 'RBX-1566', tare_kg: 4040, setpoint_c: 4.0, sealed: true, packed: date('2024-08-09')});

// Who serves on which vessel; a few have served on two.
UNWIND [
  ["Aoife O'Driscoll", 'Saint Brendan', '2024-08-11'],
  ['Jens Halvorsen', 'Northern Patience', '2019-06-01'],
  ['Precious Mensah-Bello', 'Queen of Tema', '2023-02-28'], ['Takeshi Arai', 'Jade Current', '2024-07-17'],
  ['Dimitra Kallis', 'Odysseus K', '2024-04-28'], ['Rui Figueira', 'Lady Ondine', '2017-07-30'],
  ['Leilani Kahale', 'Pacific Quilt', '2016-08-02'], ['Ganesh Pillai', 'Golden Tamarind', '2014-12-30'],
  ['Sunniva Moe', 'Ymir', '2017-11-19'], ['Teodor Banu', 'Northern Patience', '2015-04-03'],
  ["Mary-Ann D'Souza", 'Rosalind Fisk', '2017-03-25'], ['Olu Adebayo', 'Halcyon Day', '2023-08-08'],
  ['Hyun-woo Seo', 'Queen of Tema', '2017-09-27'], ['Ingeborg Lie', 'Ymir', '2024-07-19'],
  ['Farouk Zaki', 'Meridian Star', '2019-10-12'], ['Pilar Ortega', "O'Hara's Pride", '2022-05-26'],
  ['Niamh Costello', 'Sea Heather', '2024-05-14'], ['Kwabena Ofori', 'Northern Patience', '2020-08-30'],
  ['Sergei Antipov', "O'Hara's Pride", '2016-07-28'], ['Camille Roux', 'Saint Brendan', '2020-11-15'],
  ['Tobias Krag', 'Sea Heather', '2015-09-26'], ['Anjali Menon', 'Odysseus K', '2021-03-06'],
  ['Lucho Restrepo', 'Lady Ondine', '2020-03-04'], ['Marek Wrona', 'Saint Brendan', '2014-03-14'],
  ['Tevita Fono', "O'Hara's Pride", '2020-08-29'], ['Birgit Stahl', 'Queen of Tema', '2016-03-08'],
  ['Wei Ling Goh', 'Sea Heather', '2024-09-30'], ['Jomar Reyes', 'Pacific Quilt', '2024-10-22'],
  ['Rodel Santos', 'Odysseus K', '2016-08-22'], ['Eilidh Munro', 'Sea Heather', '2024-01-04'],
  ['Ahmed Sabry', "O'Hara's Pride", '2017-04-03'], ['Petra Vidmar', 'Halcyon Day', '2018-06-13'],
  ['Davit Beridze', "Captain's Folly", '2018-11-11'], ['Cormac Daly', 'Rosalind Fisk', '2016-04-01'],
  ['Thandi Nkosi', 'Amber Cormorant', '2016-01-30'], ['Yusuf Aydin', 'Golden Tamarind', '2014-05-20'],
  ['Hoang Minh', 'Pacific Quilt', '2020-06-15'], ['Saoirse Byrne', 'Odysseus K', '2021-11-16'],
  ['Ikaika Makoa', "Captain's Folly", '2023-09-23'], ['Niamh Costello', "O'Hara's Pride", '2016-03-01'],
  ['Kwabena Ofori', 'Queen of Tema', '2013-07-15'], ['Teodor Banu', "Captain's Folly", '2012-02-11']
] AS row
MATCH (a:Mariner {name: row[0]}), (b:Vessel {name: row[1]})
CREATE (a)-[:SERVES_ON {since: date(row[2])}]->(b);

// Who commands which vessel.
UNWIND [
  ["Aoife O'Driscoll", 'Saint Brendan'], ['Jens Halvorsen', 'Northern Patience'],
  ['Precious Mensah-Bello', 'Queen of Tema'], ['Takeshi Arai', 'Jade Current'],
  ['Dimitra Kallis', 'Odysseus K'], ['Rui Figueira', 'Lady Ondine'], ['Leilani Kahale', 'Pacific Quilt'],
  ['Ganesh Pillai', 'Golden Tamarind'], ['Sunniva Moe', 'Ymir'], ['Ganesh Pillai', 'Amber Cormorant']
] AS row
MATCH (a:Mariner {name: row[0]}), (b:Vessel {name: row[1]})
CREATE (a)-[:COMMANDS]->(b);

// Who mentors whom.
UNWIND [
  ["Aoife O'Driscoll", 'Niamh Costello'], ["Aoife O'Driscoll", 'Saoirse Byrne'],
  ['Niamh Costello', 'Eilidh Munro'], ['Jens Halvorsen', 'Tobias Krag'], ['Tobias Krag', 'Hoang Minh'],
  ['Takeshi Arai', 'Wei Ling Goh'], ['Bartholomew Quist', "Aoife O'Driscoll"],
  ['Bartholomew Quist', 'Jens Halvorsen'], ['Leilani Kahale', 'Ikaika Makoa'],
  ['Teodor Banu', 'Davit Beridze'], ['Old Pete', 'Cormac Daly'], ['Old Pete', 'Thandi Nkosi'],
  ['Precious Mensah-Bello', 'Kwabena Ofori'], ['Sunniva Moe', 'Birgit Stahl'],
  ["Mary-Ann D'Souza", 'Anjali Menon']
] AS row
MATCH (a:Mariner {name: row[0]}), (b:Mariner {name: row[1]})
CREATE (a)-[:MENTORS]->(b);

// Where vessels call; the day of the month.
UNWIND [
  ['Meridian Star', 'Antwerp', 3], ['Meridian Star', 'Busan', 10], ['Meridian Star', 'Tanjung Pelepas', 15],
  ['Meridian Star', 'Colombo', 15], ['Meridian Star', 'Port Said', 27],
  ["Captain's Folly", 'Felixstowe', 3], ["Captain's Folly", 'Tangier Med', 7],
  ["Captain's Folly", 'Tanjung Pelepas', 11], ["Captain's Folly", 'Port Klang', 18],
  ["Captain's Folly", 'Rotterdam', 15], ['Northern Patience', 'Durban', 3],
  ['Northern Patience', "St. John's", 6], ['Saint Brendan', 'Chennai', 3], ['Saint Brendan', 'Mombasa', 7],
  ['Saint Brendan', 'Port Said', 9], ['Saint Brendan', "St. John's", 24], ['Lady Ondine', 'Rotterdam', 3],
  ['Lady Ondine', 'Cartagena de Indias', 9], ['Lady Ondine', 'Colombo', 9],
  ['Golden Tamarind', 'Chennai', 3], ['Golden Tamarind', 'Algeciras', 10], ['Ymir', 'Tanjung Pelepas', 3],
  ['Ymir', 'Walvis Bay', 6], ['Ymir', 'Antwerp', 9], ['Blue Mandarin', 'Chennai', 3],
  ['Blue Mandarin', 'Piraeus', 6], ['Blue Mandarin', "St. John's", 15], ['Queen of Tema', 'Valencia', 3],
  ['Queen of Tema', 'Antwerp', 6], ['Queen of Tema', 'Hamburg Altenwerder', 17],
  ['Halcyon Day', 'Felixstowe', 3], ['Halcyon Day', 'Walvis Bay', 6], ['Rosalind Fisk', 'Port Said', 3],
  ['Rosalind Fisk', 'Antwerp', 9], ['Rosalind Fisk', 'Valencia', 9], ['Rosalind Fisk', 'Durban', 21],
  ['Pacific Quilt', 'Durban', 3], ['Pacific Quilt', 'Tangier Med', 6], ['Pacific Quilt', 'Jebel Ali', 15],
  ['Pacific Quilt', 'Chennai', 21], ['Pacific Quilt', 'Rotterdam', 31], ['Amber Cormorant', 'Mombasa', 3],
  ['Amber Cormorant', 'Piraeus', 10], ['Amber Cormorant', 'Port Said', 15],
  ['Amber Cormorant', 'Rotterdam', 24], ['Amber Cormorant', 'Yokohama', 19],
  ['Winter Palace', "St. John's", 3], ['Winter Palace', 'Valencia', 10],
  ['Winter Palace', 'Tangier Med', 11], ['Winter Palace', 'Chennai', 21],
  ['Little Gull', 'Hamburg Altenwerder', 3], ['Little Gull', 'Cartagena de Indias', 7],
  ['Little Gull', 'Algeciras', 11], ['Odysseus K', 'Felixstowe', 3], ['Odysseus K', 'Port Said', 9],
  ['Odysseus K', 'Jebel Ali', 11], ['Odysseus K', 'Port Klang', 18], ['Odysseus K', 'Tangier Med', 31],
  ['Sea Heather', 'Jebel Ali', 3], ['Sea Heather', "St. John's", 10], ['Sea Heather', 'Colombo', 11],
  ['Sea Heather', 'Antwerp', 24], ['Sea Heather', 'Felixstowe', 31], ["O'Hara's Pride", 'Rotterdam', 3],
  ["O'Hara's Pride", 'Yokohama', 8], ["O'Hara's Pride", "St. John's", 9],
  ["O'Hara's Pride", 'Cartagena de Indias', 18], ['Jade Current', 'Mombasa', 3],
  ['Jade Current', 'Port Klang', 6], ['Jade Current', 'Cartagena de Indias', 13],
  ['Jade Current', 'Piraeus', 15], ['Jade Current', 'Busan', 19], ['Little Gull', 'Mo i Rana', 30]
] AS row
MATCH (a:Vessel {name: row[0]}), (b:Port {name: row[1]})
CREATE (a)-[:CALLS_AT {day: row[2]}]->(b);

// Home ports. The Vasco was struck off.
UNWIND [
  ['Meridian Star', 'Cartagena de Indias'], ["Captain's Folly", 'Piraeus'],
  ['Northern Patience', 'Walvis Bay'], ['Saint Brendan', 'Felixstowe'],
  ['Lady Ondine', 'Cartagena de Indias'], ['Kestrel', 'Piraeus'], ['Golden Tamarind', 'Tanjung Pelepas'],
  ['Ymir', 'Mo i Rana'], ['Blue Mandarin', 'Walvis Bay'], ['Queen of Tema', 'Durban'],
  ['Halcyon Day', 'Cartagena de Indias'], ['Rosalind Fisk', 'Felixstowe'], ['Tern Island', 'Piraeus'],
  ['Pacific Quilt', 'Walvis Bay'], ['Amber Cormorant', 'Tanjung Pelepas'],
  ['Winter Palace', 'Cartagena de Indias'], ['Little Gull', 'Mo i Rana'], ['Odysseus K', 'Piraeus'],
  ['Sea Heather', 'Felixstowe'], ["O'Hara's Pride", 'Felixstowe'], ['Jade Current', 'Tanjung Pelepas']
] AS row
MATCH (a:Vessel {name: row[0]}), (b:Port {name: row[1]})
CREATE (a)-[:REGISTERED_IN]->(b);

// Who owns which vessel.
UNWIND [
  ['Transmeridian', 'Meridian Star'], ['Gull & Daughters', "Captain's Folly"],
  ['Halvorsen Lines', 'Northern Patience'], ['Emerald Isle Freight', 'Saint Brendan'],
  ['Orient Lantern', 'Lady Ondine'], ['Gull & Daughters', 'Kestrel'], ['Orient Lantern', 'Golden Tamarind'],
  ['Halvorsen Lines', 'Ymir'], ['Transmeridian', 'Blue Mandarin'], ['Baobab Shipping', 'Queen of Tema'],
  ['Orient Lantern', 'Halcyon Day'], ['Transmeridian', 'Rosalind Fisk'],
  ['Gull & Daughters', 'Tern Island'], ['Orient Lantern', 'Pacific Quilt'],
  ['Orient Lantern', 'Amber Cormorant'], ['Costa & Figli', 'Vasco'], ['Halvorsen Lines', 'Winter Palace'],
  ['Gull & Daughters', 'Little Gull'], ['Costa & Figli', 'Odysseus K'],
  ['Emerald Isle Freight', 'Sea Heather'], ['Emerald Isle Freight', "O'Hara's Pride"],
  ['Orient Lantern', 'Jade Current']
] AS row
MATCH (a:ShippingLine {name: row[0]}), (b:Vessel {name: row[1]})
CREATE (a)-[:OWNS]->(b);

// Who charters which vessel; dollars a day.
UNWIND [
  ['Halvorsen Lines', 'Meridian Star', 18500], ['Halvorsen Lines', 'Halcyon Day', 62000],
  ['Costa & Figli', 'Saint Brendan', 24000], ['Orient Lantern', 'Ymir', 51500],
  ['Emerald Isle Freight', 'Little Gull', 3900], ['Transmeridian', 'Golden Tamarind', 33000],
  ['Transmeridian', 'Queen of Tema', 7200], ['Baobab Shipping', "Captain's Folly", 4100],
  ['Baobab Shipping', 'Sea Heather', 9800]
] AS row
MATCH (a:ShippingLine {name: row[0]}), (b:Vessel {name: row[1]})
CREATE (a)-[:CHARTERS {daily_rate: row[2]}]->(b);

// Which box is on which vessel.
UNWIND [
  ['RBX-1007', 'Amber Cormorant'], ['RBX-1020', 'Rosalind Fisk'], ['RBX-1033', 'Saint Brendan'],
  ['RBX-1046', 'Queen of Tema'], ['RBX-1059', "O'Hara's Pride"], ['RBX-1072', 'Little Gull'],
  ['RBX-1085', 'Meridian Star'], ['RBX-1098', 'Odysseus K'], ['RBX-1111', 'Lady Ondine'],
  ['RBX-1137', 'Little Gull'], ['RBX-1150', "O'Hara's Pride"], ['RBX-1163', 'Halcyon Day'],
  ['RBX-1176', 'Rosalind Fisk'], ['RBX-1189', 'Pacific Quilt'], ['RBX-1202', 'Amber Cormorant'],
  ['RBX-1215', 'Golden Tamarind'], ['RBX-1241', 'Saint Brendan'], ['RBX-1254', 'Halcyon Day'],
  ['RBX-1267', 'Little Gull'], ['RBX-1280', 'Halcyon Day'], ['RBX-1293', 'Jade Current'],
  ['RBX-1306', 'Rosalind Fisk'], ['RBX-1319', 'Rosalind Fisk'], ['RBX-1332', 'Queen of Tema'],
  ['RBX-1345', 'Queen of Tema'], ['RBX-1358', 'Golden Tamarind'], ['RBX-1384', 'Sea Heather'],
  ['RBX-1397', 'Meridian Star'], ['RBX-1410', 'Lady Ondine'], ['RBX-1423', 'Amber Cormorant'],
  ['RBX-1436', 'Northern Patience'], ['RBX-1449', 'Golden Tamarind'], ['RBX-1462', 'Queen of Tema'],
  ['RBX-1475', 'Pacific Quilt'], ['RBX-1488', 'Amber Cormorant'], ['RBX-1501', 'Saint Brendan'],
  ['RBX-1514', 'Northern Patience'], ['RBX-1540', 'Amber Cormorant'], ['RBX-1553', 'Rosalind Fisk'],
  ['RBX-1566', 'Lady Ondine']
] AS row
MATCH (a:ReeferBox {code: row[0]}), (b:Vessel {name: row[1]})
CREATE (a)-[:LOADED_ON]->(b);

// What is in the boxes.
UNWIND [
  ['RBX-1007', 'frozen mackerel', 5.0], ['RBX-1020', 'bananas', 24.8], ['RBX-1033', 'blood oranges', 18.1],
  ['RBX-1046', 'cut roses', 22.3], ['RBX-1059', 'king crab', 15.1], ['RBX-1085', 'vaccine doses', 22.8],
  ['RBX-1098', 'lamb carcasses', 17.3], ['RBX-1111', 'cocoa beans', 15.8], ['RBX-1124', 'ice cream', 9.4],
  ['RBX-1137', 'lithium cells', 20.7], ['RBX-1150', 'ammonium nitrate', 19.9],
  ['RBX-1163', 'paint thinner', 12.5], ['RBX-1176', "Baker's yeast", 4.4],
  ['RBX-1189', 'frozen mackerel', 23.2], ['RBX-1202', 'bananas', 6.0], ['RBX-1215', 'blood oranges', 8.0],
  ['RBX-1241', 'king crab', 24.8], ['RBX-1254', 'shea butter', 10.3], ['RBX-1267', 'vaccine doses', 21.7],
  ['RBX-1280', 'lamb carcasses', 16.2], ['RBX-1293', 'cocoa beans', 21.3], ['RBX-1306', 'ice cream', 10.5],
  ['RBX-1319', 'lithium cells', 26.9], ['RBX-1332', 'ammonium nitrate', 12.6],
  ['RBX-1345', 'paint thinner', 14.4], ['RBX-1358', "Baker's yeast", 12.5],
  ['RBX-1371', 'frozen mackerel', 16.9], ['RBX-1384', 'bananas', 18.6], ['RBX-1397', 'lithium cells', 6.1],
  ['RBX-1410', 'bananas', 24.6], ['RBX-1423', 'ice cream', 13.3], ['RBX-1449', "Baker's yeast", 10.7],
  ['RBX-1462', 'lithium cells', 9.6], ['RBX-1475', 'blood oranges', 25.5],
  ['RBX-1488', 'paint thinner', 7.4], ['RBX-1501', 'ice cream', 16.8], ['RBX-1514', 'paint thinner', 12.4],
  ['RBX-1527', 'blood oranges', 8.3], ['RBX-1540', 'lamb carcasses', 10.7],
  ['RBX-1553', 'cocoa beans', 22.0], ['RBX-1566', 'blood oranges', 14.9]
] AS row
MATCH (a:ReeferBox {code: row[0]}), (b:Commodity {name: row[1]})
CREATE (a)-[:HOLDS {tonnes: row[2]}]->(b);

// Sea lanes; nautical miles.
UNWIND [
  ['Rotterdam', 'Antwerp', 72], ['Rotterdam', 'Felixstowe', 117], ['Rotterdam', 'Hamburg Altenwerder', 305],
  ['Hamburg Altenwerder', 'Mo i Rana', 905], ['Felixstowe', "St. John's", 2190],
  ['Antwerp', 'Algeciras', 1335], ['Felixstowe', 'Algeciras', 1290], ['Algeciras', 'Tangier Med', 31],
  ['Algeciras', 'Valencia', 403], ['Valencia', 'Piraeus', 1187], ['Piraeus', 'Port Said', 592],
  ['Tangier Med', 'Walvis Bay', 4205], ['Walvis Bay', 'Durban', 1535], ['Durban', 'Mombasa', 1640],
  ['Port Said', 'Jebel Ali', 2790], ['Mombasa', 'Jebel Ali', 2430], ['Jebel Ali', 'Colombo', 1910],
  ['Colombo', 'Chennai', 590], ['Colombo', 'Port Klang', 1310], ['Port Klang', 'Tanjung Pelepas', 178],
  ['Tanjung Pelepas', 'Busan', 2640], ['Busan', 'Yokohama', 657],
  ['Cartagena de Indias', "St. John's", 2480], ['Algeciras', 'Cartagena de Indias', 4160]
] AS row
MATCH (a:Port {name: row[0]}), (b:Port {name: row[1]})
CREATE (a)-[:SeaLane {distance_nm: row[2]}]->(b);
