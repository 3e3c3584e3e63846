// A general election in the invented country of Velmora, held on 2022-05-29. Everybody here is made up. Donations in crowns.

CREATE
  (:Region {name: 'Northmarch', capital: 'Aldhaven', population: 1840000}),
  (:Region {name: 'Coastlands', capital: 'Port Ilse', population: 1215000}),
  (:Region {name: 'Greatwood', capital: 'Tarnford', population: 760000}),
  (:Region {name: 'Southvale', capital: 'Merrow', population: 980000}),
  (:Region {name: 'Capital District', capital: 'Velm', population: 1390000});

CREATE
  (:Constituency {name: 'Aldhaven Central', electorate: 61200, areaKm2: 42.5, turnout: 68.2}),
  (:Constituency {name: 'Aldhaven West', electorate: 58400, areaKm2: 67.8, turnout: 66.8}),
  (:Constituency {name: 'Highmoor', electorate: 33900, areaKm2: 2140.0, turnout: 68.2}),
  (:Constituency {name: 'Stonebridge', electorate: 47700, areaKm2: 318.4, turnout: 72.8}),
  (:Constituency {name: 'Port Ilse North', electorate: 66800, areaKm2: 51.2, turnout: 60.9}),
  (:Constituency {name: 'Port Ilse South', electorate: 70500, areaKm2: 48.9, turnout: 69.3}),
  (:Constituency {name: 'Gull Islands', electorate: 19300, areaKm2: 604.7, turnout: 66.7}),
  (:Constituency {name: 'Tarnford', electorate: 52100, areaKm2: 190.3, turnout: 66.8}),
  (:Constituency {name: 'Deepwood', electorate: 28600, areaKm2: 3385.6, turnout: 73.5}),
  (:Constituency {name: 'Lakeside', electorate: 39400, areaKm2: 872.1, turnout: 70.0}),
  (:Constituency {name: 'Merrow East', electorate: 55900, areaKm2: 133.0, turnout: 63.6}),
  (:Constituency {name: 'Merrow West', electorate: 53200, areaKm2: 158.6, turnout: 64.1}),
  (:Constituency {name: 'Vinehill', electorate: 41800, areaKm2: 945.5, turnout: 66.2}),
  (:Constituency {name: 'Velm Old Town', electorate: 74600, areaKm2: 18.7, turnout: 75.4}),
  (:Constituency {name: 'Velm Riverside', electorate: 78900, areaKm2: 26.3, turnout: 68.1});

CREATE
  (:Party {name: 'Progress Alliance', abbreviation: 'PA', founded: 1961, ideology: 'social democracy', colour: 'red', memberCount: 84200}),
  (:Party {name: 'Conservative Union', abbreviation: 'CU', founded: 1923, ideology: 'conservatism', colour: 'blue', memberCount: 97500}),
  (:Party {name: 'Green Future', abbreviation: 'GF', founded: 1984, ideology: 'environmentalism', colour: 'green', memberCount: 31800}),
  (:Party {name: 'Liberal Centre', abbreviation: 'LC', founded: 1958, ideology: 'liberalism', colour: 'yellow', memberCount: 27400}),
  (:Party {name: 'Homeland First', abbreviation: 'HF', founded: 2009, ideology: 'nationalism', colour: 'brown', memberCount: 22100}),
  (:Party {name: "Workers' League", abbreviation: 'WL', founded: 1931, ideology: 'socialism', colour: 'dark red', memberCount: 18900}),
  (:Party {name: 'Coastal Independence Party', abbreviation: 'CIP', founded: 1977, ideology: 'regionalism', colour: 'turquoise', memberCount: 9600}),
  (:Party {name: "Pensioners' Voice", abbreviation: 'PV', founded: 2015, ideology: 'single issue', colour: 'grey', memberCount: 5200}),
  (:Party {name: 'Open Net', abbreviation: 'ON', founded: 2012, ideology: 'digital rights', colour: 'purple', memberCount: 3700});

CREATE
  (:Candidate {name: 'Marit Osterholt', gender: 'female', birthDate: date('1968-04-12'), occupation: 'lawyer', incumbent: true}),
  (:Candidate {name: 'Piet Vandor', gender: 'male', birthDate: date('1959-11-03'), occupation: 'accountant', incumbent: false}),
  (:Candidate {name: 'Lina Farrow', gender: 'female', birthDate: date('1990-02-27'), occupation: 'biologist', incumbent: false}),
  (:Candidate {name: 'Hugo Brandt', gender: 'male', birthDate: date('1977-08-19'), occupation: 'police officer', incumbent: false}),
  (:Candidate {name: 'Carel Wessing', gender: 'male', birthDate: date('1964-06-30'), occupation: 'banker', incumbent: false}),
  (:Candidate {name: 'Dorothea Lind', gender: 'female', birthDate: date('1971-01-25'), occupation: 'teacher', incumbent: true}),
  (:Candidate {name: 'Tomas Ekley', gender: 'male', birthDate: date('1983-09-08'), occupation: 'journalist', incumbent: false}),
  (:Candidate {name: 'Gerda Holm', gender: 'female', birthDate: date('1949-12-17'), occupation: 'retired nurse', incumbent: false}),
  (:Candidate {name: 'Ragnar Stope', gender: 'male', birthDate: date('1956-03-21'), occupation: 'farmer', incumbent: true}),
  (:Candidate {name: 'Ilona Prest', gender: 'female', birthDate: date('1986-07-14'), occupation: 'veterinarian', incumbent: false}),
  (:Candidate {name: 'Anders Crole', gender: 'male', birthDate: date('1969-10-05'), occupation: 'lorry driver', incumbent: false}),
  (:Candidate {name: 'Beatrix Nolan', gender: 'female', birthDate: date('1974-05-09'), occupation: 'trade unionist', incumbent: false}),
  (:Candidate {name: 'Oskar Tilby', gender: 'male', birthDate: date('1980-12-28'), occupation: 'engineer', incumbent: true}),
  (:Candidate {name: 'Wendel Harkin', gender: 'male', birthDate: date('1962-02-16'), occupation: 'butcher', incumbent: false}),
  (:Candidate {name: 'Sanna Quist', gender: 'female', birthDate: date('1992-11-11'), occupation: 'social worker', incumbent: false}),
  (:Candidate {name: 'Joris Calder', gender: 'male', birthDate: date('1972-08-02'), occupation: 'fisherman', incumbent: true}),
  (:Candidate {name: 'Amalia Reyne', gender: 'female', birthDate: date('1979-03-18'), occupation: 'economist', incumbent: false}),
  (:Candidate {name: 'Viktor Sand', gender: 'male', birthDate: date('1966-09-27'), occupation: 'shipping agent', incumbent: false}),
  (:Candidate {name: 'Noemi Arkwright', gender: 'female', birthDate: date('1981-06-22'), occupation: 'doctor', incumbent: false}),
  (:Candidate {name: 'Pieter Lodd', gender: 'male', birthDate: date('1958-01-07'), occupation: 'harbour pilot', incumbent: false}),
  (:Candidate {name: 'Esther Voll', gender: 'female', birthDate: date('1975-04-29'), occupation: 'notary', incumbent: false}),
  (:Candidate {name: 'Jasper Kinn', gender: 'male', birthDate: date('1995-10-13'), occupation: 'programmer', incumbent: false}),
  (:Candidate {name: 'Rosa Tern', gender: 'female', birthDate: date('1963-07-31'), occupation: 'teacher', incumbent: true}),
  (:Candidate {name: 'Magnus Oyle', gender: 'male', birthDate: date('1970-05-16'), occupation: 'hotelier', incumbent: false}),
  (:Candidate {name: 'Felix Marrow', gender: 'male', birthDate: date('1988-03-03'), occupation: 'poet', incumbent: false}),
  (:Candidate {name: 'Henrike Sollen', gender: 'female', birthDate: date('1967-11-20'), occupation: 'professor', incumbent: true}),
  (:Candidate {name: 'Boris Adlam', gender: 'male', birthDate: date('1973-02-11'), occupation: 'teacher', incumbent: false}),
  (:Candidate {name: 'Nils Grabow', gender: 'male', birthDate: date('1984-08-24'), occupation: 'bodybuilder', incumbent: false}),
  (:Candidate {name: 'Agnes Whitlow', gender: 'female', birthDate: date('1945-06-09'), occupation: 'retired judge', incumbent: false}),
  (:Candidate {name: 'Freya Lundgate', gender: 'female', birthDate: date('1978-09-15'), occupation: 'forester', incumbent: true}),
  (:Candidate {name: 'Klaus Emmer', gender: 'male', birthDate: date('1961-04-04'), occupation: 'sawmill owner', incumbent: false}),
  (:Candidate {name: 'Dagmar Sill', gender: 'female', birthDate: date('1957-10-30'), occupation: 'factory worker', incumbent: false}),
  (:Candidate {name: 'Ottilie Bream', gender: 'female', birthDate: date('1987-12-05'), occupation: 'architect', incumbent: false}),
  (:Candidate {name: 'Lars Penrose', gender: 'male', birthDate: date('1955-07-23'), occupation: 'lawyer', incumbent: true}),
  (:Candidate {name: 'Mathis Dorn', gender: 'male', birthDate: date('1976-01-19'), occupation: 'innkeeper', incumbent: false}),
  (:Candidate {name: 'Sigrun Vale', gender: 'female', birthDate: date('1969-08-11'), occupation: 'winemaker', incumbent: true}),
  (:Candidate {name: 'Emil Hask', gender: 'male', birthDate: date('1985-05-28'), occupation: 'lawyer', incumbent: false}),
  (:Candidate {name: 'Petra Lomas', gender: 'female', birthDate: date('1991-09-02'), occupation: 'nurse', incumbent: false}),
  (:Candidate {name: 'Corin Ashby', gender: 'male', birthDate: date('1974-12-14'), occupation: 'surgeon', incumbent: false}),
  (:Candidate {name: 'Thea Margrave', gender: 'female', birthDate: date('1982-10-08'), occupation: 'journalist', incumbent: false}),
  (:Candidate {name: 'Rufus Geld', gender: 'male', birthDate: date('1965-06-17'), occupation: 'farmer', incumbent: false}),
  (:Candidate {name: 'Walter Unruh', gender: 'male', birthDate: date('1952-02-24'), occupation: 'farmer', incumbent: true}),
  (:Candidate {name: 'Jolanda Brisk', gender: 'female', birthDate: date('1994-04-20'), occupation: 'beekeeper', incumbent: false}),
  (:Candidate {name: 'Simon Ferris', gender: 'male', birthDate: date('1989-11-26'), occupation: 'estate agent', incumbent: false}),
  (:Candidate {name: 'Ingrid Salvesen', gender: 'female', birthDate: date('1970-10-01'), occupation: 'economist', incumbent: true}),
  (:Candidate {name: 'Leopold Hartz', gender: 'male', birthDate: date('1963-05-13'), occupation: 'publisher', incumbent: false}),
  (:Candidate {name: 'Mina Castell', gender: 'female', birthDate: date('1996-08-30'), occupation: 'student', incumbent: false}),
  (:Candidate {name: 'Ezra Lint', gender: 'male', birthDate: date('1993-01-21'), occupation: 'programmer', incumbent: false}),
  (:Candidate {name: 'Yusuf Delane', gender: 'male', birthDate: date('1984-02-06'), occupation: 'doctor', incumbent: false}),
  (:Candidate {name: 'Clara Montrose', gender: 'female', birthDate: date('1960-12-22'), occupation: 'diplomat', incumbent: true}),
  (:Candidate {name: 'Rika Thorne', gender: 'female', birthDate: date('1998-07-04'), occupation: 'climate activist', incumbent: false}),
  (:Candidate {name: 'Hanno Weir', gender: 'male', birthDate: date('1950-09-10'), occupation: 'taxi driver', incumbent: false});

CREATE
  (:PollingStation {code: 'AC-01', venue: 'Linden Street School', wheelchairAccess: true, registeredVoters: 2310}),
  (:PollingStation {code: 'AC-02', venue: 'Aldhaven Town Hall', wheelchairAccess: true, registeredVoters: 3150}),
  (:PollingStation {code: 'AC-03', venue: 'St Brannoc Church Hall', wheelchairAccess: false, registeredVoters: 1420}),
  (:PollingStation {code: 'AW-01', venue: 'Westgate Library', wheelchairAccess: true, registeredVoters: 2680}),
  (:PollingStation {code: 'AW-02', venue: 'Tram Depot Canteen', wheelchairAccess: false, registeredVoters: 1190}),
  (:PollingStation {code: 'HM-01', venue: 'Highmoor Shepherds Inn', wheelchairAccess: false, registeredVoters: 410}),
  (:PollingStation {code: 'HM-02', venue: 'Cairn Village School', wheelchairAccess: true, registeredVoters: 560}),
  (:PollingStation {code: 'SB-01', venue: 'Stonebridge Miners Club', wheelchairAccess: false, registeredVoters: 1875}),
  (:PollingStation {code: 'SB-02', venue: 'Quarry Road School', wheelchairAccess: true, registeredVoters: 2040}),
  (:PollingStation {code: 'PN-01', venue: 'Fish Market Hall', wheelchairAccess: true, registeredVoters: 2990}),
  (:PollingStation {code: 'PN-02', venue: 'Lighthouse School', wheelchairAccess: true, registeredVoters: 2215}),
  (:PollingStation {code: 'PS-01', venue: 'Customs House', wheelchairAccess: false, registeredVoters: 3420}),
  (:PollingStation {code: 'PS-02', venue: 'Dockside Sports Centre', wheelchairAccess: true, registeredVoters: 3675}),
  (:PollingStation {code: 'PS-03', venue: 'Seamens Mission', wheelchairAccess: false, registeredVoters: 1330}),
  (:PollingStation {code: 'GI-01', venue: 'Gull Harbour School', wheelchairAccess: true, registeredVoters: 880}),
  (:PollingStation {code: 'GI-02', venue: 'Skerry Ferry Terminal', wheelchairAccess: false, registeredVoters: 235}),
  (:PollingStation {code: 'TF-01', venue: 'Tarnford University Refectory', wheelchairAccess: true, registeredVoters: 2760}),
  (:PollingStation {code: 'TF-02', venue: 'Old Corn Exchange', wheelchairAccess: false, registeredVoters: 1980}),
  (:PollingStation {code: 'DW-01', venue: 'Deepwood Ranger Station', wheelchairAccess: false, registeredVoters: 320}),
  (:PollingStation {code: 'DW-02', venue: 'Sawmill Social Club', wheelchairAccess: true, registeredVoters: 745}),
  (:PollingStation {code: 'LS-01', venue: 'Lakeside Boathouse', wheelchairAccess: false, registeredVoters: 690}),
  (:PollingStation {code: 'LS-02', venue: 'Rowan Primary School', wheelchairAccess: true, registeredVoters: 1510}),
  (:PollingStation {code: 'ME-01', venue: 'Merrow Concert Hall', wheelchairAccess: true, registeredVoters: 3080}),
  (:PollingStation {code: 'ME-02', venue: 'Olive Grove School', wheelchairAccess: true, registeredVoters: 1765}),
  (:PollingStation {code: 'MW-01', venue: 'Merrow West Fire Station', wheelchairAccess: true, registeredVoters: 2450}),
  (:PollingStation {code: 'VH-01', venue: 'Vinehill Cooperative Cellar', wheelchairAccess: false, registeredVoters: 940}),
  (:PollingStation {code: 'VH-02', venue: 'Vinehill Parish Church', wheelchairAccess: true, registeredVoters: 1125}),
  (:PollingStation {code: 'VO-01', venue: 'National Library', wheelchairAccess: true, registeredVoters: 4120}),
  (:PollingStation {code: 'VO-02', venue: 'Clockmakers Guildhall', wheelchairAccess: false, registeredVoters: 2870}),
  (:PollingStation {code: 'VR-01', venue: 'Riverside Swimming Baths', wheelchairAccess: true, registeredVoters: 3890}),
  (:PollingStation {code: 'VR-02', venue: 'Velm Rowing Club', wheelchairAccess: false, registeredVoters: 2240});

CREATE
  (:Donor {name: 'Halvard Steel', kind: 'company', city: 'Aldhaven'}),
  (:Donor {name: 'Ilse Shipping Lines', kind: 'company', city: 'Port Ilse'}),
  (:Donor {name: 'Merrow Vintners', kind: 'company', city: 'Merrow'}),
  (:Donor {name: 'Brightwire Telecom', kind: 'company', city: 'Velm'}),
  (:Donor {name: 'Greatwood Timber', kind: 'company', city: 'Tarnford'}),
  (:Donor {name: 'Northern Rail Workers', kind: 'trade union', city: 'Aldhaven'}),
  (:Donor {name: 'United Teachers', kind: 'trade union', city: 'Velm'}),
  (:Donor {name: 'Dockers Brotherhood', kind: 'trade union', city: 'Port Ilse'}),
  (:Donor {name: 'Clean Rivers Foundation', kind: 'foundation', city: 'Tarnford'}),
  (:Donor {name: 'Open Doors Trust', kind: 'foundation', city: 'Velm'}),
  (:Donor {name: 'Heritage Foundation of Velmora', kind: 'foundation', city: 'Velm'}),
  (:Donor {name: 'Cornelia Ashgrove', kind: 'individual', city: 'Velm'}),
  (:Donor {name: 'Bertram Lysander', kind: 'individual', city: 'Merrow'}),
  (:Donor {name: 'Olga Winterbourne', kind: 'individual', city: 'Aldhaven'}),
  (:Donor {name: 'Sebastian Crewe', kind: 'individual', city: 'Velm'}),
  (:Donor {name: 'Dieter Moll', kind: 'individual', city: 'Port Ilse'}),
  (:Donor {name: 'Farida Kessler', kind: 'individual', city: 'Velm'}),
  (:Donor {name: 'Alaric Pennington', kind: 'individual', city: 'Merrow'}),
  (:Donor {name: 'Josephine Rook', kind: 'individual', city: 'Tarnford'});

CREATE
  (:Debate {title: 'The Leaders Debate', heldOn: date('2022-05-12'), broadcaster: 'Velmora One', city: 'Velm', viewers: 3120000}),
  (:Debate {title: 'Climate Special', heldOn: date('2022-04-27'), broadcaster: 'Channel Six', city: 'Tarnford', viewers: 1240000}),
  (:Debate {title: 'Coast and Harbour Night', heldOn: date('2022-05-04'), broadcaster: 'Coast TV', city: 'Port Ilse', viewers: 418000}),
  (:Debate {title: 'Northmarch Decides', heldOn: date('2022-05-08'), broadcaster: 'Radio North', city: 'Aldhaven', viewers: 265000}),
  (:Debate {title: 'Economy Face-off', heldOn: date('2022-04-19'), broadcaster: 'Velmora One', city: 'Velm', viewers: 1875000}),
  (:Debate {title: 'Southvale Hustings', heldOn: date('2022-05-10'), broadcaster: 'Radio Merrow', city: 'Merrow', viewers: 97000}),
  (:Debate {title: 'The Young Voters Forum', heldOn: date('2022-05-16'), broadcaster: 'Channel Six', city: 'Velm', viewers: 836000});

CREATE
  (:Newspaper {title: 'The Velm Courier', founded: 1887, circulation: 214000}),
  (:Newspaper {title: 'Morning Standard', founded: 1902, circulation: 386000}),
  (:Newspaper {title: 'Port Ilse Gazette', founded: 1911, circulation: 58000}),
  (:Newspaper {title: 'The Northern Post', founded: 1934, circulation: 92500}),
  (:Newspaper {title: 'Daily Torch', founded: 1948, circulation: 167000}),
  (:Newspaper {title: 'Southvale Echo', founded: 1926, circulation: 41000});

MATCH (a:Constituency {name: 'Aldhaven Central'}), (b:Region {name: 'Northmarch'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Aldhaven West'}), (b:Region {name: 'Northmarch'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Highmoor'}), (b:Region {name: 'Northmarch'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Stonebridge'}), (b:Region {name: 'Northmarch'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Port Ilse North'}), (b:Region {name: 'Coastlands'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Port Ilse South'}), (b:Region {name: 'Coastlands'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Gull Islands'}), (b:Region {name: 'Coastlands'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Tarnford'}), (b:Region {name: 'Greatwood'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Deepwood'}), (b:Region {name: 'Greatwood'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Lakeside'}), (b:Region {name: 'Greatwood'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Merrow East'}), (b:Region {name: 'Southvale'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Merrow West'}), (b:Region {name: 'Southvale'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Vinehill'}), (b:Region {name: 'Southvale'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Velm Old Town'}), (b:Region {name: 'Capital District'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:Constituency {name: 'Velm Riverside'}), (b:Region {name: 'Capital District'}) CREATE (a)-[:PART_OF]->(b);
MATCH (a:PollingStation {code: 'AC-01'}), (b:Constituency {name: 'Aldhaven Central'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'AC-02'}), (b:Constituency {name: 'Aldhaven Central'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'AC-03'}), (b:Constituency {name: 'Aldhaven Central'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'AW-01'}), (b:Constituency {name: 'Aldhaven West'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'AW-02'}), (b:Constituency {name: 'Aldhaven West'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'HM-01'}), (b:Constituency {name: 'Highmoor'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'HM-02'}), (b:Constituency {name: 'Highmoor'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'SB-01'}), (b:Constituency {name: 'Stonebridge'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'SB-02'}), (b:Constituency {name: 'Stonebridge'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'PN-01'}), (b:Constituency {name: 'Port Ilse North'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'PN-02'}), (b:Constituency {name: 'Port Ilse North'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'PS-01'}), (b:Constituency {name: 'Port Ilse South'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'PS-02'}), (b:Constituency {name: 'Port Ilse South'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'PS-03'}), (b:Constituency {name: 'Port Ilse South'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'GI-01'}), (b:Constituency {name: 'Gull Islands'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'GI-02'}), (b:Constituency {name: 'Gull Islands'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'TF-01'}), (b:Constituency {name: 'Tarnford'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'TF-02'}), (b:Constituency {name: 'Tarnford'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'DW-01'}), (b:Constituency {name: 'Deepwood'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'DW-02'}), (b:Constituency {name: 'Deepwood'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'LS-01'}), (b:Constituency {name: 'Lakeside'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'LS-02'}), (b:Constituency {name: 'Lakeside'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'ME-01'}), (b:Constituency {name: 'Merrow East'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'ME-02'}), (b:Constituency {name: 'Merrow East'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'MW-01'}), (b:Constituency {name: 'Merrow West'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'VH-01'}), (b:Constituency {name: 'Vinehill'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'VH-02'}), (b:Constituency {name: 'Vinehill'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'VO-01'}), (b:Constituency {name: 'Velm Old Town'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'VO-02'}), (b:Constituency {name: 'Velm Old Town'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'VR-01'}), (b:Constituency {name: 'Velm Riverside'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:PollingStation {code: 'VR-02'}), (b:Constituency {name: 'Velm Riverside'}) CREATE (a)-[:SITUATED_IN]->(b);
MATCH (a:Candidate {name: 'Marit Osterholt'}), (b:Constituency {name: 'Aldhaven Central'}) CREATE (a)-[:STOOD_IN {votes: 18450, voteShare: 44.2}]->(b);
MATCH (a:Candidate {name: 'Piet Vandor'}), (b:Constituency {name: 'Aldhaven Central'}) CREATE (a)-[:STOOD_IN {votes: 14210, voteShare: 34.0}]->(b);
MATCH (a:Candidate {name: 'Lina Farrow'}), (b:Constituency {name: 'Aldhaven Central'}) CREATE (a)-[:STOOD_IN {votes: 5120, voteShare: 12.3}]->(b);
MATCH (a:Candidate {name: 'Hugo Brandt'}), (b:Constituency {name: 'Aldhaven Central'}) CREATE (a)-[:STOOD_IN {votes: 3980, voteShare: 9.5}]->(b);
MATCH (a:Candidate {name: 'Carel Wessing'}), (b:Constituency {name: 'Aldhaven West'}) CREATE (a)-[:STOOD_IN {votes: 15890, voteShare: 40.7}]->(b);
MATCH (a:Candidate {name: 'Dorothea Lind'}), (b:Constituency {name: 'Aldhaven West'}) CREATE (a)-[:STOOD_IN {votes: 15274, voteShare: 39.2}]->(b);
MATCH (a:Candidate {name: 'Tomas Ekley'}), (b:Constituency {name: 'Aldhaven West'}) CREATE (a)-[:STOOD_IN {votes: 6730, voteShare: 17.3}]->(b);
MATCH (a:Candidate {name: 'Gerda Holm'}), (b:Constituency {name: 'Aldhaven West'}) CREATE (a)-[:STOOD_IN {votes: 1105, voteShare: 2.8}]->(b);
MATCH (a:Candidate {name: 'Ragnar Stope'}), (b:Constituency {name: 'Highmoor'}) CREATE (a)-[:STOOD_IN {votes: 12660, voteShare: 54.7}]->(b);
MATCH (a:Candidate {name: 'Ilona Prest'}), (b:Constituency {name: 'Highmoor'}) CREATE (a)-[:STOOD_IN {votes: 5480, voteShare: 23.7}]->(b);
MATCH (a:Candidate {name: 'Anders Crole'}), (b:Constituency {name: 'Highmoor'}) CREATE (a)-[:STOOD_IN {votes: 4990, voteShare: 21.6}]->(b);
MATCH (a:Candidate {name: 'Beatrix Nolan'}), (b:Constituency {name: 'Stonebridge'}) CREATE (a)-[:STOOD_IN {votes: 13120, voteShare: 37.8}]->(b);
MATCH (a:Candidate {name: 'Oskar Tilby'}), (b:Constituency {name: 'Stonebridge'}) CREATE (a)-[:STOOD_IN {votes: 10875, voteShare: 31.3}]->(b);
MATCH (a:Candidate {name: 'Wendel Harkin'}), (b:Constituency {name: 'Stonebridge'}) CREATE (a)-[:STOOD_IN {votes: 6340, voteShare: 18.2}]->(b);
MATCH (a:Candidate {name: 'Sanna Quist'}), (b:Constituency {name: 'Stonebridge'}) CREATE (a)-[:STOOD_IN {votes: 4410, voteShare: 12.7}]->(b);
MATCH (a:Candidate {name: 'Joris Calder'}), (b:Constituency {name: 'Port Ilse North'}) CREATE (a)-[:STOOD_IN {votes: 17930, voteShare: 44.0}]->(b);
MATCH (a:Candidate {name: 'Amalia Reyne'}), (b:Constituency {name: 'Port Ilse North'}) CREATE (a)-[:STOOD_IN {votes: 14560, voteShare: 35.8}]->(b);
MATCH (a:Candidate {name: 'Viktor Sand'}), (b:Constituency {name: 'Port Ilse North'}) CREATE (a)-[:STOOD_IN {votes: 8215, voteShare: 20.2}]->(b);
MATCH (a:Candidate {name: 'Noemi Arkwright'}), (b:Constituency {name: 'Port Ilse South'}) CREATE (a)-[:STOOD_IN {votes: 19640, voteShare: 40.2}]->(b);
MATCH (a:Candidate {name: 'Pieter Lodd'}), (b:Constituency {name: 'Port Ilse South'}) CREATE (a)-[:STOOD_IN {votes: 16880, voteShare: 34.6}]->(b);
MATCH (a:Candidate {name: 'Esther Voll'}), (b:Constituency {name: 'Port Ilse South'}) CREATE (a)-[:STOOD_IN {votes: 9020, voteShare: 18.5}]->(b);
MATCH (a:Candidate {name: 'Jasper Kinn'}), (b:Constituency {name: 'Port Ilse South'}) CREATE (a)-[:STOOD_IN {votes: 3310, voteShare: 6.8}]->(b);
MATCH (a:Candidate {name: 'Rosa Tern'}), (b:Constituency {name: 'Gull Islands'}) CREATE (a)-[:STOOD_IN {votes: 8240, voteShare: 64.0}]->(b);
MATCH (a:Candidate {name: 'Magnus Oyle'}), (b:Constituency {name: 'Gull Islands'}) CREATE (a)-[:STOOD_IN {votes: 3675, voteShare: 28.5}]->(b);
MATCH (a:Candidate {name: 'Felix Marrow'}), (b:Constituency {name: 'Gull Islands'}) CREATE (a)-[:STOOD_IN {votes: 960, voteShare: 7.5}]->(b);
MATCH (a:Candidate {name: 'Henrike Sollen'}), (b:Constituency {name: 'Tarnford'}) CREATE (a)-[:STOOD_IN {votes: 14985, voteShare: 43.1}]->(b);
MATCH (a:Candidate {name: 'Boris Adlam'}), (b:Constituency {name: 'Tarnford'}) CREATE (a)-[:STOOD_IN {votes: 12340, voteShare: 35.5}]->(b);
MATCH (a:Candidate {name: 'Nils Grabow'}), (b:Constituency {name: 'Tarnford'}) CREATE (a)-[:STOOD_IN {votes: 5575, voteShare: 16.0}]->(b);
MATCH (a:Candidate {name: 'Agnes Whitlow'}), (b:Constituency {name: 'Tarnford'}) CREATE (a)-[:STOOD_IN {votes: 1890, voteShare: 5.4}]->(b);
MATCH (a:Candidate {name: 'Freya Lundgate'}), (b:Constituency {name: 'Deepwood'}) CREATE (a)-[:STOOD_IN {votes: 9870, voteShare: 46.9}]->(b);
MATCH (a:Candidate {name: 'Klaus Emmer'}), (b:Constituency {name: 'Deepwood'}) CREATE (a)-[:STOOD_IN {votes: 8950, voteShare: 42.5}]->(b);
MATCH (a:Candidate {name: 'Dagmar Sill'}), (b:Constituency {name: 'Deepwood'}) CREATE (a)-[:STOOD_IN {votes: 2215, voteShare: 10.5}]->(b);
MATCH (a:Candidate {name: 'Ottilie Bream'}), (b:Constituency {name: 'Lakeside'}) CREATE (a)-[:STOOD_IN {votes: 11420, voteShare: 41.4}]->(b);
MATCH (a:Candidate {name: 'Lars Penrose'}), (b:Constituency {name: 'Lakeside'}) CREATE (a)-[:STOOD_IN {votes: 11308, voteShare: 41.0}]->(b);
MATCH (a:Candidate {name: 'Mathis Dorn'}), (b:Constituency {name: 'Lakeside'}) CREATE (a)-[:STOOD_IN {votes: 4870, voteShare: 17.6}]->(b);
MATCH (a:Candidate {name: 'Sigrun Vale'}), (b:Constituency {name: 'Merrow East'}) CREATE (a)-[:STOOD_IN {votes: 17450, voteShare: 49.1}]->(b);
MATCH (a:Candidate {name: 'Emil Hask'}), (b:Constituency {name: 'Merrow East'}) CREATE (a)-[:STOOD_IN {votes: 13990, voteShare: 39.3}]->(b);
MATCH (a:Candidate {name: 'Petra Lomas'}), (b:Constituency {name: 'Merrow East'}) CREATE (a)-[:STOOD_IN {votes: 4125, voteShare: 11.6}]->(b);
MATCH (a:Candidate {name: 'Corin Ashby'}), (b:Constituency {name: 'Merrow West'}) CREATE (a)-[:STOOD_IN {votes: 12930, voteShare: 37.9}]->(b);
MATCH (a:Candidate {name: 'Thea Margrave'}), (b:Constituency {name: 'Merrow West'}) CREATE (a)-[:STOOD_IN {votes: 12415, voteShare: 36.4}]->(b);
MATCH (a:Candidate {name: 'Rufus Geld'}), (b:Constituency {name: 'Merrow West'}) CREATE (a)-[:STOOD_IN {votes: 8760, voteShare: 25.7}]->(b);
MATCH (a:Candidate {name: 'Walter Unruh'}), (b:Constituency {name: 'Vinehill'}) CREATE (a)-[:STOOD_IN {votes: 15340, voteShare: 55.4}]->(b);
MATCH (a:Candidate {name: 'Jolanda Brisk'}), (b:Constituency {name: 'Vinehill'}) CREATE (a)-[:STOOD_IN {votes: 7230, voteShare: 26.1}]->(b);
MATCH (a:Candidate {name: 'Simon Ferris'}), (b:Constituency {name: 'Vinehill'}) CREATE (a)-[:STOOD_IN {votes: 5105, voteShare: 18.4}]->(b);
MATCH (a:Candidate {name: 'Ingrid Salvesen'}), (b:Constituency {name: 'Velm Old Town'}) CREATE (a)-[:STOOD_IN {votes: 24310, voteShare: 43.2}]->(b);
MATCH (a:Candidate {name: 'Leopold Hartz'}), (b:Constituency {name: 'Velm Old Town'}) CREATE (a)-[:STOOD_IN {votes: 15760, voteShare: 28.0}]->(b);
MATCH (a:Candidate {name: 'Mina Castell'}), (b:Constituency {name: 'Velm Old Town'}) CREATE (a)-[:STOOD_IN {votes: 11940, voteShare: 21.2}]->(b);
MATCH (a:Candidate {name: 'Ezra Lint'}), (b:Constituency {name: 'Velm Old Town'}) CREATE (a)-[:STOOD_IN {votes: 4205, voteShare: 7.5}]->(b);
MATCH (a:Candidate {name: 'Yusuf Delane'}), (b:Constituency {name: 'Velm Riverside'}) CREATE (a)-[:STOOD_IN {votes: 22870, voteShare: 42.6}]->(b);
MATCH (a:Candidate {name: 'Clara Montrose'}), (b:Constituency {name: 'Velm Riverside'}) CREATE (a)-[:STOOD_IN {votes: 20155, voteShare: 37.5}]->(b);
MATCH (a:Candidate {name: 'Rika Thorne'}), (b:Constituency {name: 'Velm Riverside'}) CREATE (a)-[:STOOD_IN {votes: 9480, voteShare: 17.6}]->(b);
MATCH (a:Candidate {name: 'Hanno Weir'}), (b:Constituency {name: 'Velm Riverside'}) CREATE (a)-[:STOOD_IN {votes: 1240, voteShare: 2.3}]->(b);
MATCH (a:Candidate {name: 'Marit Osterholt'}), (b:Constituency {name: 'Aldhaven Central'}) CREATE (a)-[:REPRESENTS {majority: 4240, since: date('2010-05-28')}]->(b);
MATCH (a:Candidate {name: 'Carel Wessing'}), (b:Constituency {name: 'Aldhaven West'}) CREATE (a)-[:REPRESENTS {majority: 616, since: date('2022-06-14')}]->(b);
MATCH (a:Candidate {name: 'Ragnar Stope'}), (b:Constituency {name: 'Highmoor'}) CREATE (a)-[:REPRESENTS {majority: 7180, since: date('2006-05-30')}]->(b);
MATCH (a:Candidate {name: 'Beatrix Nolan'}), (b:Constituency {name: 'Stonebridge'}) CREATE (a)-[:REPRESENTS {majority: 2245, since: date('2022-06-14')}]->(b);
MATCH (a:Candidate {name: 'Joris Calder'}), (b:Constituency {name: 'Port Ilse North'}) CREATE (a)-[:REPRESENTS {majority: 3370, since: date('2014-06-03')}]->(b);
MATCH (a:Candidate {name: 'Noemi Arkwright'}), (b:Constituency {name: 'Port Ilse South'}) CREATE (a)-[:REPRESENTS {majority: 2760, since: date('2022-06-14')}]->(b);
MATCH (a:Candidate {name: 'Rosa Tern'}), (b:Constituency {name: 'Gull Islands'}) CREATE (a)-[:REPRESENTS {majority: 4565, since: date('2010-05-28')}]->(b);
MATCH (a:Candidate {name: 'Henrike Sollen'}), (b:Constituency {name: 'Tarnford'}) CREATE (a)-[:REPRESENTS {majority: 2645, since: date('2018-06-12')}]->(b);
MATCH (a:Candidate {name: 'Freya Lundgate'}), (b:Constituency {name: 'Deepwood'}) CREATE (a)-[:REPRESENTS {majority: 920, since: date('2018-06-12')}]->(b);
MATCH (a:Candidate {name: 'Ottilie Bream'}), (b:Constituency {name: 'Lakeside'}) CREATE (a)-[:REPRESENTS {majority: 112, since: date('2022-06-14')}]->(b);
MATCH (a:Candidate {name: 'Sigrun Vale'}), (b:Constituency {name: 'Merrow East'}) CREATE (a)-[:REPRESENTS {majority: 3460, since: date('2014-06-03')}]->(b);
MATCH (a:Candidate {name: 'Corin Ashby'}), (b:Constituency {name: 'Merrow West'}) CREATE (a)-[:REPRESENTS {majority: 515, since: date('2022-06-14')}]->(b);
MATCH (a:Candidate {name: 'Walter Unruh'}), (b:Constituency {name: 'Vinehill'}) CREATE (a)-[:REPRESENTS {majority: 8110, since: date('1998-05-27')}]->(b);
MATCH (a:Candidate {name: 'Ingrid Salvesen'}), (b:Constituency {name: 'Velm Old Town'}) CREATE (a)-[:REPRESENTS {majority: 8550, since: date('2006-05-30')}]->(b);
MATCH (a:Candidate {name: 'Yusuf Delane'}), (b:Constituency {name: 'Velm Riverside'}) CREATE (a)-[:REPRESENTS {majority: 2715, since: date('2022-06-14')}]->(b);
MATCH (a:Candidate {name: 'Marit Osterholt'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:MEMBER_OF {joined: date('1991-09-01')}]->(b);
MATCH (a:Candidate {name: 'Piet Vandor'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('1984-03-15')}]->(b);
MATCH (a:Candidate {name: 'Lina Farrow'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:MEMBER_OF {joined: date('2013-06-20')}]->(b);
MATCH (a:Candidate {name: 'Hugo Brandt'}), (b:Party {name: 'Homeland First'}) CREATE (a)-[:MEMBER_OF {joined: date('2010-01-11')}]->(b);
MATCH (a:Candidate {name: 'Carel Wessing'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('1990-10-02')}]->(b);
MATCH (a:Candidate {name: 'Dorothea Lind'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:MEMBER_OF {joined: date('1998-04-17')}]->(b);
MATCH (a:Candidate {name: 'Tomas Ekley'}), (b:Party {name: 'Liberal Centre'}) CREATE (a)-[:MEMBER_OF {joined: date('2009-02-12')}]->(b);
MATCH (a:Candidate {name: 'Gerda Holm'}), (b:Party {name: "Pensioners' Voice"}) CREATE (a)-[:MEMBER_OF {joined: date('2015-05-04')}]->(b);
MATCH (a:Candidate {name: 'Ragnar Stope'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('1979-11-09')}]->(b);
MATCH (a:Candidate {name: 'Ilona Prest'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:MEMBER_OF {joined: date('2012-08-23')}]->(b);
MATCH (a:Candidate {name: 'Anders Crole'}), (b:Party {name: 'Homeland First'}) CREATE (a)-[:MEMBER_OF {joined: date('2009-12-01')}]->(b);
MATCH (a:Candidate {name: 'Beatrix Nolan'}), (b:Party {name: "Workers' League"}) CREATE (a)-[:MEMBER_OF {joined: date('1996-05-01')}]->(b);
MATCH (a:Candidate {name: 'Oskar Tilby'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('2004-09-13')}]->(b);
MATCH (a:Candidate {name: 'Wendel Harkin'}), (b:Party {name: 'Homeland First'}) CREATE (a)-[:MEMBER_OF {joined: date('2011-03-30')}]->(b);
MATCH (a:Candidate {name: 'Sanna Quist'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:MEMBER_OF {joined: date('2016-01-25')}]->(b);
MATCH (a:Candidate {name: 'Joris Calder'}), (b:Party {name: 'Coastal Independence Party'}) CREATE (a)-[:MEMBER_OF {joined: date('1995-06-06')}]->(b);
MATCH (a:Candidate {name: 'Amalia Reyne'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:MEMBER_OF {joined: date('2003-10-21')}]->(b);
MATCH (a:Candidate {name: 'Viktor Sand'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('1993-02-08')}]->(b);
MATCH (a:Candidate {name: 'Noemi Arkwright'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:MEMBER_OF {joined: date('2007-11-14')}]->(b);
MATCH (a:Candidate {name: 'Pieter Lodd'}), (b:Party {name: 'Coastal Independence Party'}) CREATE (a)-[:MEMBER_OF {joined: date('1980-04-03')}]->(b);
MATCH (a:Candidate {name: 'Esther Voll'}), (b:Party {name: 'Liberal Centre'}) CREATE (a)-[:MEMBER_OF {joined: date('2001-07-19')}]->(b);
MATCH (a:Candidate {name: 'Jasper Kinn'}), (b:Party {name: 'Open Net'}) CREATE (a)-[:MEMBER_OF {joined: date('2014-09-09')}]->(b);
MATCH (a:Candidate {name: 'Rosa Tern'}), (b:Party {name: 'Coastal Independence Party'}) CREATE (a)-[:MEMBER_OF {joined: date('1988-12-12')}]->(b);
MATCH (a:Candidate {name: 'Magnus Oyle'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('1999-08-28')}]->(b);
MATCH (a:Candidate {name: 'Henrike Sollen'}), (b:Party {name: 'Liberal Centre'}) CREATE (a)-[:MEMBER_OF {joined: date('1989-01-30')}]->(b);
MATCH (a:Candidate {name: 'Boris Adlam'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:MEMBER_OF {joined: date('1997-03-27')}]->(b);
MATCH (a:Candidate {name: 'Nils Grabow'}), (b:Party {name: 'Homeland First'}) CREATE (a)-[:MEMBER_OF {joined: date('2012-10-17')}]->(b);
MATCH (a:Candidate {name: 'Agnes Whitlow'}), (b:Party {name: "Pensioners' Voice"}) CREATE (a)-[:MEMBER_OF {joined: date('2016-02-29')}]->(b);
MATCH (a:Candidate {name: 'Freya Lundgate'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:MEMBER_OF {joined: date('2000-05-22')}]->(b);
MATCH (a:Candidate {name: 'Klaus Emmer'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('1986-06-18')}]->(b);
MATCH (a:Candidate {name: 'Dagmar Sill'}), (b:Party {name: "Workers' League"}) CREATE (a)-[:MEMBER_OF {joined: date('1982-05-01')}]->(b);
MATCH (a:Candidate {name: 'Ottilie Bream'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:MEMBER_OF {joined: date('2011-04-15')}]->(b);
MATCH (a:Candidate {name: 'Lars Penrose'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('1981-09-24')}]->(b);
MATCH (a:Candidate {name: 'Sigrun Vale'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('1994-11-02')}]->(b);
MATCH (a:Candidate {name: 'Emil Hask'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:MEMBER_OF {joined: date('2008-06-30')}]->(b);
MATCH (a:Candidate {name: 'Petra Lomas'}), (b:Party {name: "Workers' League"}) CREATE (a)-[:MEMBER_OF {joined: date('2015-10-10')}]->(b);
MATCH (a:Candidate {name: 'Corin Ashby'}), (b:Party {name: 'Liberal Centre'}) CREATE (a)-[:MEMBER_OF {joined: date('2002-02-20')}]->(b);
MATCH (a:Candidate {name: 'Thea Margrave'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('2006-12-05')}]->(b);
MATCH (a:Candidate {name: 'Rufus Geld'}), (b:Party {name: 'Homeland First'}) CREATE (a)-[:MEMBER_OF {joined: date('2009-11-19')}]->(b);
MATCH (a:Candidate {name: 'Walter Unruh'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('1975-03-08')}]->(b);
MATCH (a:Candidate {name: 'Jolanda Brisk'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:MEMBER_OF {joined: date('2017-07-07')}]->(b);
MATCH (a:Candidate {name: 'Simon Ferris'}), (b:Party {name: 'Homeland First'}) CREATE (a)-[:MEMBER_OF {joined: date('2014-01-16')}]->(b);
MATCH (a:Candidate {name: 'Ingrid Salvesen'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:MEMBER_OF {joined: date('1992-08-19')}]->(b);
MATCH (a:Candidate {name: 'Leopold Hartz'}), (b:Party {name: 'Liberal Centre'}) CREATE (a)-[:MEMBER_OF {joined: date('1987-04-26')}]->(b);
MATCH (a:Candidate {name: 'Mina Castell'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:MEMBER_OF {joined: date('2019-03-15')}]->(b);
MATCH (a:Candidate {name: 'Ezra Lint'}), (b:Party {name: 'Open Net'}) CREATE (a)-[:MEMBER_OF {joined: date('2013-12-02')}]->(b);
MATCH (a:Candidate {name: 'Yusuf Delane'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:MEMBER_OF {joined: date('2009-05-11')}]->(b);
MATCH (a:Candidate {name: 'Clara Montrose'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:MEMBER_OF {joined: date('1985-10-29')}]->(b);
MATCH (a:Candidate {name: 'Rika Thorne'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:MEMBER_OF {joined: date('2018-11-23')}]->(b);
MATCH (a:Party {name: 'Progress Alliance'}), (b:Candidate {name: 'Ingrid Salvesen'}) CREATE (a)-[:LED_BY]->(b);
MATCH (a:Party {name: 'Conservative Union'}), (b:Candidate {name: 'Sigrun Vale'}) CREATE (a)-[:LED_BY]->(b);
MATCH (a:Party {name: 'Green Future'}), (b:Candidate {name: 'Freya Lundgate'}) CREATE (a)-[:LED_BY]->(b);
MATCH (a:Party {name: 'Liberal Centre'}), (b:Candidate {name: 'Henrike Sollen'}) CREATE (a)-[:LED_BY]->(b);
MATCH (a:Party {name: 'Homeland First'}), (b:Candidate {name: 'Hugo Brandt'}) CREATE (a)-[:LED_BY]->(b);
MATCH (a:Party {name: "Workers' League"}), (b:Candidate {name: 'Beatrix Nolan'}) CREATE (a)-[:LED_BY]->(b);
MATCH (a:Party {name: 'Coastal Independence Party'}), (b:Candidate {name: 'Joris Calder'}) CREATE (a)-[:LED_BY]->(b);
MATCH (a:Party {name: "Pensioners' Voice"}), (b:Candidate {name: 'Agnes Whitlow'}) CREATE (a)-[:LED_BY]->(b);
MATCH (a:Party {name: 'Open Net'}), (b:Candidate {name: 'Ezra Lint'}) CREATE (a)-[:LED_BY]->(b);
MATCH (a:Party {name: 'Liberal Centre'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:SPLIT_FROM {year: 1958}]->(b);
MATCH (a:Party {name: 'Homeland First'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:SPLIT_FROM {year: 2009}]->(b);
MATCH (a:Party {name: 'Progress Alliance'}), (b:Party {name: "Workers' League"}) CREATE (a)-[:SPLIT_FROM {year: 1961}]->(b);
MATCH (a:Party {name: 'Green Future'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:SPLIT_FROM {year: 1984}]->(b);
MATCH (a:Party {name: 'Open Net'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:SPLIT_FROM {year: 2012}]->(b);
MATCH (a:Donor {name: 'Halvard Steel'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:DONATED_TO {amount: 120000, donatedOn: date('2022-02-14')}]->(b);
MATCH (a:Donor {name: 'Halvard Steel'}), (b:Party {name: 'Liberal Centre'}) CREATE (a)-[:DONATED_TO {amount: 35000, donatedOn: date('2022-03-02')}]->(b);
MATCH (a:Donor {name: 'Ilse Shipping Lines'}), (b:Party {name: 'Coastal Independence Party'}) CREATE (a)-[:DONATED_TO {amount: 80000, donatedOn: date('2021-11-23')}]->(b);
MATCH (a:Donor {name: 'Ilse Shipping Lines'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:DONATED_TO {amount: 60000, donatedOn: date('2022-01-19')}]->(b);
MATCH (a:Donor {name: 'Merrow Vintners'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:DONATED_TO {amount: 45000, donatedOn: date('2022-04-08')}]->(b);
MATCH (a:Donor {name: 'Brightwire Telecom'}), (b:Party {name: 'Liberal Centre'}) CREATE (a)-[:DONATED_TO {amount: 95000, donatedOn: date('2022-03-15')}]->(b);
MATCH (a:Donor {name: 'Brightwire Telecom'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:DONATED_TO {amount: 40000, donatedOn: date('2022-03-16')}]->(b);
MATCH (a:Donor {name: 'Brightwire Telecom'}), (b:Party {name: 'Open Net'}) CREATE (a)-[:DONATED_TO {amount: 15000, donatedOn: date('2022-04-21')}]->(b);
MATCH (a:Donor {name: 'Greatwood Timber'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:DONATED_TO {amount: 52500, donatedOn: date('2021-10-30')}]->(b);
MATCH (a:Donor {name: 'Northern Rail Workers'}), (b:Party {name: "Workers' League"}) CREATE (a)-[:DONATED_TO {amount: 70000, donatedOn: date('2022-01-10')}]->(b);
MATCH (a:Donor {name: 'Northern Rail Workers'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:DONATED_TO {amount: 110000, donatedOn: date('2022-02-01')}]->(b);
MATCH (a:Donor {name: 'United Teachers'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:DONATED_TO {amount: 90000, donatedOn: date('2022-02-27')}]->(b);
MATCH (a:Donor {name: 'Dockers Brotherhood'}), (b:Party {name: "Workers' League"}) CREATE (a)-[:DONATED_TO {amount: 38000, donatedOn: date('2022-03-29')}]->(b);
MATCH (a:Donor {name: 'Dockers Brotherhood'}), (b:Party {name: 'Coastal Independence Party'}) CREATE (a)-[:DONATED_TO {amount: 12000, donatedOn: date('2022-05-03')}]->(b);
MATCH (a:Donor {name: 'Clean Rivers Foundation'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:DONATED_TO {amount: 64000, donatedOn: date('2021-12-15')}]->(b);
MATCH (a:Donor {name: 'Open Doors Trust'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:DONATED_TO {amount: 25000, donatedOn: date('2022-02-20')}]->(b);
MATCH (a:Donor {name: 'Open Doors Trust'}), (b:Party {name: 'Liberal Centre'}) CREATE (a)-[:DONATED_TO {amount: 30000, donatedOn: date('2022-02-20')}]->(b);
MATCH (a:Donor {name: 'Open Doors Trust'}), (b:Party {name: 'Open Net'}) CREATE (a)-[:DONATED_TO {amount: 20000, donatedOn: date('2022-03-05')}]->(b);
MATCH (a:Donor {name: 'Heritage Foundation of Velmora'}), (b:Party {name: 'Homeland First'}) CREATE (a)-[:DONATED_TO {amount: 88000, donatedOn: date('2022-04-12')}]->(b);
MATCH (a:Donor {name: 'Cornelia Ashgrove'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:DONATED_TO {amount: 150000, donatedOn: date('2022-05-09')}]->(b);
MATCH (a:Donor {name: 'Bertram Lysander'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:DONATED_TO {amount: 200000, donatedOn: date('2022-03-24')}]->(b);
MATCH (a:Donor {name: 'Olga Winterbourne'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:DONATED_TO {amount: 8500, donatedOn: date('2022-05-17')}]->(b);
MATCH (a:Donor {name: 'Sebastian Crewe'}), (b:Party {name: 'Homeland First'}) CREATE (a)-[:DONATED_TO {amount: 57500, donatedOn: date('2021-09-18')}]->(b);
MATCH (a:Donor {name: 'Dieter Moll'}), (b:Party {name: 'Coastal Independence Party'}) CREATE (a)-[:DONATED_TO {amount: 5000, donatedOn: date('2022-04-30')}]->(b);
MATCH (a:Donor {name: 'Farida Kessler'}), (b:Party {name: 'Open Net'}) CREATE (a)-[:DONATED_TO {amount: 2500, donatedOn: date('2022-05-20')}]->(b);
MATCH (a:Donor {name: 'Farida Kessler'}), (b:Party {name: 'Green Future'}) CREATE (a)-[:DONATED_TO {amount: 10000, donatedOn: date('2022-05-21')}]->(b);
MATCH (a:Donor {name: 'Alaric Pennington'}), (b:Party {name: 'Homeland First'}) CREATE (a)-[:DONATED_TO {amount: 18000, donatedOn: date('2022-02-08')}]->(b);
MATCH (a:Donor {name: 'Josephine Rook'}), (b:Party {name: 'Liberal Centre'}) CREATE (a)-[:DONATED_TO {amount: 7200, donatedOn: date('2022-01-27')}]->(b);
MATCH (a:Candidate {name: 'Ingrid Salvesen'}), (b:Debate {title: 'The Leaders Debate'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 24.5}]->(b);
MATCH (a:Candidate {name: 'Sigrun Vale'}), (b:Debate {title: 'The Leaders Debate'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 26.0}]->(b);
MATCH (a:Candidate {name: 'Freya Lundgate'}), (b:Debate {title: 'The Leaders Debate'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 17.5}]->(b);
MATCH (a:Candidate {name: 'Henrike Sollen'}), (b:Debate {title: 'The Leaders Debate'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 19.0}]->(b);
MATCH (a:Candidate {name: 'Hugo Brandt'}), (b:Debate {title: 'The Leaders Debate'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 21.5}]->(b);
MATCH (a:Candidate {name: 'Beatrix Nolan'}), (b:Debate {title: 'The Leaders Debate'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 11.0}]->(b);
MATCH (a:Candidate {name: 'Freya Lundgate'}), (b:Debate {title: 'Climate Special'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 22.0}]->(b);
MATCH (a:Candidate {name: 'Amalia Reyne'}), (b:Debate {title: 'Climate Special'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 18.5}]->(b);
MATCH (a:Candidate {name: 'Klaus Emmer'}), (b:Debate {title: 'Climate Special'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 15.0}]->(b);
MATCH (a:Candidate {name: 'Rika Thorne'}), (b:Debate {title: 'Climate Special'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 12.5}]->(b);
MATCH (a:Candidate {name: 'Joris Calder'}), (b:Debate {title: 'Coast and Harbour Night'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 20.5}]->(b);
MATCH (a:Candidate {name: 'Noemi Arkwright'}), (b:Debate {title: 'Coast and Harbour Night'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 16.0}]->(b);
MATCH (a:Candidate {name: 'Viktor Sand'}), (b:Debate {title: 'Coast and Harbour Night'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 14.5}]->(b);
MATCH (a:Candidate {name: 'Pieter Lodd'}), (b:Debate {title: 'Coast and Harbour Night'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 9.5}]->(b);
MATCH (a:Candidate {name: 'Marit Osterholt'}), (b:Debate {title: 'Northmarch Decides'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 18.0}]->(b);
MATCH (a:Candidate {name: 'Carel Wessing'}), (b:Debate {title: 'Northmarch Decides'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 17.0}]->(b);
MATCH (a:Candidate {name: 'Beatrix Nolan'}), (b:Debate {title: 'Northmarch Decides'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 19.5}]->(b);
MATCH (a:Candidate {name: 'Hugo Brandt'}), (b:Debate {title: 'Northmarch Decides'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 13.0}]->(b);
MATCH (a:Candidate {name: 'Ilona Prest'}), (b:Debate {title: 'Northmarch Decides'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 8.5}]->(b);
MATCH (a:Candidate {name: 'Amalia Reyne'}), (b:Debate {title: 'Economy Face-off'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 23.0}]->(b);
MATCH (a:Candidate {name: 'Carel Wessing'}), (b:Debate {title: 'Economy Face-off'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 25.5}]->(b);
MATCH (a:Candidate {name: 'Henrike Sollen'}), (b:Debate {title: 'Economy Face-off'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 20.0}]->(b);
MATCH (a:Candidate {name: 'Sigrun Vale'}), (b:Debate {title: 'Southvale Hustings'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 22.5}]->(b);
MATCH (a:Candidate {name: 'Emil Hask'}), (b:Debate {title: 'Southvale Hustings'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 18.0}]->(b);
MATCH (a:Candidate {name: 'Corin Ashby'}), (b:Debate {title: 'Southvale Hustings'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 16.5}]->(b);
MATCH (a:Candidate {name: 'Rufus Geld'}), (b:Debate {title: 'Southvale Hustings'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 10.0}]->(b);
MATCH (a:Candidate {name: 'Mina Castell'}), (b:Debate {title: 'The Young Voters Forum'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 14.0}]->(b);
MATCH (a:Candidate {name: 'Rika Thorne'}), (b:Debate {title: 'The Young Voters Forum'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 15.5}]->(b);
MATCH (a:Candidate {name: 'Ezra Lint'}), (b:Debate {title: 'The Young Voters Forum'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 12.0}]->(b);
MATCH (a:Candidate {name: 'Jasper Kinn'}), (b:Debate {title: 'The Young Voters Forum'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 7.5}]->(b);
MATCH (a:Candidate {name: 'Sanna Quist'}), (b:Debate {title: 'The Young Voters Forum'}) CREATE (a)-[:TOOK_PART_IN {speakingMinutes: 11.5}]->(b);
MATCH (a:Newspaper {title: 'The Velm Courier'}), (b:Party {name: 'Liberal Centre'}) CREATE (a)-[:ENDORSED]->(b);
MATCH (a:Newspaper {title: 'Morning Standard'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:ENDORSED]->(b);
MATCH (a:Newspaper {title: 'Port Ilse Gazette'}), (b:Party {name: 'Coastal Independence Party'}) CREATE (a)-[:ENDORSED]->(b);
MATCH (a:Newspaper {title: 'Daily Torch'}), (b:Party {name: 'Progress Alliance'}) CREATE (a)-[:ENDORSED]->(b);
MATCH (a:Newspaper {title: 'Daily Torch'}), (b:Party {name: "Workers' League"}) CREATE (a)-[:ENDORSED]->(b);
MATCH (a:Newspaper {title: 'Southvale Echo'}), (b:Party {name: 'Conservative Union'}) CREATE (a)-[:ENDORSED]->(b);
