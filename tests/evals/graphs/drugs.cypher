// A pharma knowledge graph: medicines, the compounds in them, what they treat and how they were tested. Every name is made up. Prices in euros.

CREATE
  (:Medicine {name: 'Velantor', form: 'tablet', strengthMg: 40, approvalDate: date('2009-04-17'), price: 18.5, prescriptionOnly: true}),
  (:Medicine {name: 'Cardipril Duo', form: 'tablet', strengthMg: 25, approvalDate: date('2014-11-03'), price: 27.9, prescriptionOnly: true}),
  (:Medicine {name: 'Nexorin', form: 'capsule', strengthMg: 150, approvalDate: date('2017-06-22'), price: 64.2, prescriptionOnly: true}),
  (:Medicine {name: 'Somnaletta', form: 'tablet', strengthMg: 5, approvalDate: date('2004-02-11'), price: 11.75, prescriptionOnly: true}),
  (:Medicine {name: 'Dolofenix', form: 'tablet', strengthMg: 400, approvalDate: date('1993-09-30'), price: 4.95, prescriptionOnly: false}),
  (:Medicine {name: 'Dolofenix Gel', form: 'gel', strengthMg: 50, approvalDate: date('1999-05-14'), price: 7.6, prescriptionOnly: false}),
  (:Medicine {name: 'Breezivar', form: 'inhaler', strengthMg: 2, approvalDate: date('2011-08-08'), price: 42.0, prescriptionOnly: true}),
  (:Medicine {name: 'Breezivar Plus', form: 'inhaler', strengthMg: 4, approvalDate: date('2018-03-26'), price: 58.4, prescriptionOnly: true}),
  (:Medicine {name: 'Gluvanta', form: 'tablet', strengthMg: 500, approvalDate: date('2001-07-19'), price: 9.3, prescriptionOnly: true}),
  (:Medicine {name: 'Insulora Pen', form: 'injection', strengthMg: 10, approvalDate: date('2016-01-25'), price: 88.0, prescriptionOnly: true}),
  (:Medicine {name: 'Hemarox', form: 'tablet', strengthMg: 15, approvalDate: date('2013-10-10'), price: 71.3, prescriptionOnly: true}),
  (:Medicine {name: 'Lumirelle', form: 'capsule', strengthMg: 20, approvalDate: date('1997-12-05'), price: 14.1, prescriptionOnly: true}),
  (:Medicine {name: 'Seratonil', form: 'tablet', strengthMg: 75, approvalDate: date('2006-03-29'), price: 22.8, prescriptionOnly: true}),
  (:Medicine {name: 'Epiquil', form: 'syrup', strengthMg: 100, approvalDate: date('2002-10-21'), price: 31.5, prescriptionOnly: true}),
  (:Medicine {name: 'Oncavir', form: 'injection', strengthMg: 120, approvalDate: date('2020-05-12'), price: 2450.0, prescriptionOnly: true}),
  (:Medicine {name: 'Mabrelza', form: 'injection', strengthMg: 200, approvalDate: date('2021-09-07'), price: 3120.0, prescriptionOnly: true}),
  (:Medicine {name: 'Tyrokinib', form: 'tablet', strengthMg: 80, approvalDate: date('2018-11-15'), price: 1780.0, prescriptionOnly: true}),
  (:Medicine {name: 'Artrovene', form: 'injection', strengthMg: 45, approvalDate: date('2015-07-02'), price: 640.0, prescriptionOnly: true}),
  (:Medicine {name: 'Flexamor', form: 'tablet', strengthMg: 200, approvalDate: date('2008-06-16'), price: 12.4, prescriptionOnly: false}),
  (:Medicine {name: 'Antihistol', form: 'tablet', strengthMg: 10, approvalDate: date('1995-03-13'), price: 6.2, prescriptionOnly: false}),
  (:Medicine {name: 'Antihistol Kids', form: 'syrup', strengthMg: 5, approvalDate: date('2003-04-28'), price: 8.9, prescriptionOnly: false}),
  (:Medicine {name: 'Penicarin', form: 'capsule', strengthMg: 500, approvalDate: date('1988-01-20'), price: 5.4, prescriptionOnly: true}),
  (:Medicine {name: 'Bactonil', form: 'tablet', strengthMg: 250, approvalDate: date('1996-08-23'), price: 8.15, prescriptionOnly: true}),
  (:Medicine {name: 'Migrastop', form: 'tablet', strengthMg: 60, approvalDate: date('2012-02-06'), price: 24.6, prescriptionOnly: true}),
  (:Medicine {name: 'Dermacalm', form: 'cream', strengthMg: 30, approvalDate: date('2010-09-27'), price: 13.2, prescriptionOnly: false}),
  (:Medicine {name: 'Psorelia', form: 'injection', strengthMg: 90, approvalDate: date('2019-02-18'), price: 910.0, prescriptionOnly: true}),
  (:Medicine {name: 'Parkivane', form: 'tablet', strengthMg: 110, approvalDate: date('2007-11-09'), price: 37.7, prescriptionOnly: true}),
  (:Medicine {name: 'Memorix', form: 'patch', strengthMg: 9, approvalDate: date('2016-12-01'), price: 53.9, prescriptionOnly: true}),
  (:Medicine {name: 'Gastrelin', form: 'capsule', strengthMg: 30, approvalDate: date('2000-05-31'), price: 7.1, prescriptionOnly: false}),
  (:Medicine {name: 'Thyronorm', form: 'tablet', strengthMg: 1, approvalDate: date('1991-06-07'), price: 3.8, prescriptionOnly: true}),
  (:Medicine {name: 'Viraclear', form: 'capsule', strengthMg: 300, approvalDate: date('2022-01-14'), price: 480.0, prescriptionOnly: true}),
  (:Medicine {name: 'Zephyrol', form: 'nasal spray', strengthMg: 3, approvalDate: date('2023-04-03'), price: 16.3, prescriptionOnly: false});

CREATE
  (:Compound {name: 'velastatin', compoundClass: 'statin', molecularWeight: 558.6, halfLifeHours: 14.0}),
  (:Compound {name: 'cardiopril', compoundClass: 'ACE inhibitor', molecularWeight: 376.4, halfLifeHours: 11.0}),
  (:Compound {name: 'thiadrone', compoundClass: 'diuretic', molecularWeight: 297.7, halfLifeHours: 9.5}),
  (:Compound {name: 'nexogabalin', compoundClass: 'anticonvulsant', molecularWeight: 159.2, halfLifeHours: 6.3}),
  (:Compound {name: 'somnidem', compoundClass: 'sedative', molecularWeight: 307.4, halfLifeHours: 2.5}),
  (:Compound {name: 'dolofen', compoundClass: 'NSAID', molecularWeight: 206.3, halfLifeHours: 2.0}),
  (:Compound {name: 'breezaterol', compoundClass: 'bronchodilator', molecularWeight: 344.4, halfLifeHours: 10.0}),
  (:Compound {name: 'fluticort', compoundClass: 'corticosteroid', molecularWeight: 500.6, halfLifeHours: 7.8}),
  (:Compound {name: 'gluformin', compoundClass: 'biguanide', molecularWeight: 129.2, halfLifeHours: 6.2}),
  (:Compound {name: 'insulora', compoundClass: 'peptide hormone', molecularWeight: 5808.0, halfLifeHours: 25.0}),
  (:Compound {name: 'hemaroxaban', compoundClass: 'anticoagulant', molecularWeight: 435.9, halfLifeHours: 9.0}),
  (:Compound {name: 'lumixetine', compoundClass: 'SSRI', molecularWeight: 309.3, halfLifeHours: 72.0}),
  (:Compound {name: 'seratalopram', compoundClass: 'SSRI', molecularWeight: 324.4, halfLifeHours: 35.0}),
  (:Compound {name: 'valepine', compoundClass: 'anticonvulsant', molecularWeight: 236.3, halfLifeHours: 16.0}),
  (:Compound {name: 'oncavumab', compoundClass: 'monoclonal antibody', molecularWeight: 146000.0, halfLifeHours: 480.0}),
  (:Compound {name: 'mabrelumab', compoundClass: 'monoclonal antibody', molecularWeight: 148500.0, halfLifeHours: 552.0}),
  (:Compound {name: 'tyrokinib mesylate', compoundClass: 'kinase inhibitor', molecularWeight: 589.7, halfLifeHours: 18.0}),
  (:Compound {name: 'artrolimumab', compoundClass: 'monoclonal antibody', molecularWeight: 144200.0, halfLifeHours: 336.0}),
  (:Compound {name: 'histadine', compoundClass: 'antihistamine', molecularWeight: 382.9, halfLifeHours: 8.4}),
  (:Compound {name: 'penicarin sodium', compoundClass: 'penicillin', molecularWeight: 356.4, halfLifeHours: 1.1}),
  (:Compound {name: 'bactomycin', compoundClass: 'macrolide', molecularWeight: 748.0, halfLifeHours: 5.5}),
  (:Compound {name: 'migratriptan', compoundClass: 'triptan', molecularWeight: 295.4, halfLifeHours: 3.2}),
  (:Compound {name: 'dopavane', compoundClass: 'dopamine precursor', molecularWeight: 197.2, halfLifeHours: 1.5}),
  (:Compound {name: 'memostigmine', compoundClass: 'cholinesterase inhibitor', molecularWeight: 250.3, halfLifeHours: 3.4}),
  (:Compound {name: 'gastroprazole', compoundClass: 'proton pump inhibitor', molecularWeight: 345.4, halfLifeHours: 1.2}),
  (:Compound {name: 'thyroxal', compoundClass: 'thyroid hormone', molecularWeight: 776.9, halfLifeHours: 168.0}),
  (:Compound {name: 'viraclavir', compoundClass: 'antiviral', molecularWeight: 529.5, halfLifeHours: 27.0});

CREATE
  (:Disease {name: 'Hypertension', icdCode: 'I10', bodySystem: 'cardiovascular', chronic: true, prevalence: 24800}),
  (:Disease {name: 'High cholesterol', icdCode: 'E78', bodySystem: 'cardiovascular', chronic: true, prevalence: 19100}),
  (:Disease {name: 'Atrial fibrillation', icdCode: 'I48', bodySystem: 'cardiovascular', chronic: true, prevalence: 2100}),
  (:Disease {name: 'Deep vein thrombosis', icdCode: 'I82', bodySystem: 'cardiovascular', chronic: false, prevalence: 160}),
  (:Disease {name: 'Neuropathic pain', icdCode: 'M79', bodySystem: 'nervous', chronic: true, prevalence: 7400}),
  (:Disease {name: 'Insomnia', icdCode: 'G47', bodySystem: 'nervous', chronic: false, prevalence: 10200}),
  (:Disease {name: 'Migraine', icdCode: 'G43', bodySystem: 'nervous', chronic: true, prevalence: 14300}),
  (:Disease {name: 'Epilepsy', icdCode: 'G40', bodySystem: 'nervous', chronic: true, prevalence: 640}),
  (:Disease {name: "Parkinson's disease", icdCode: 'G20', bodySystem: 'nervous', chronic: true, prevalence: 310}),
  (:Disease {name: "Alzheimer's disease", icdCode: 'G30', bodySystem: 'nervous', chronic: true, prevalence: 690}),
  (:Disease {name: 'Depression', icdCode: 'F32', bodySystem: 'nervous', chronic: false, prevalence: 4900}),
  (:Disease {name: 'Asthma', icdCode: 'J45', bodySystem: 'respiratory', chronic: true, prevalence: 6200}),
  (:Disease {name: 'Hay fever', icdCode: 'J30', bodySystem: 'respiratory', chronic: false, prevalence: 17600}),
  (:Disease {name: 'Pneumonia', icdCode: 'J18', bodySystem: 'respiratory', chronic: false, prevalence: 1150}),
  (:Disease {name: 'COPD', icdCode: 'J44', bodySystem: 'respiratory', chronic: true, prevalence: 3900}),
  (:Disease {name: 'Type 2 diabetes', icdCode: 'E11', bodySystem: 'endocrine', chronic: true, prevalence: 8300}),
  (:Disease {name: 'Hypothyroidism', icdCode: 'E03', bodySystem: 'endocrine', chronic: true, prevalence: 4600}),
  (:Disease {name: 'Rheumatoid arthritis', icdCode: 'M06', bodySystem: 'musculoskeletal', chronic: true, prevalence: 920}),
  (:Disease {name: 'Back pain', icdCode: 'M54', bodySystem: 'musculoskeletal', chronic: false, prevalence: 22500}),
  (:Disease {name: 'Psoriasis', icdCode: 'L40', bodySystem: 'skin', chronic: true, prevalence: 2700}),
  (:Disease {name: 'Eczema', icdCode: 'L20', bodySystem: 'skin', chronic: true, prevalence: 5800}),
  (:Disease {name: 'Acid reflux', icdCode: 'K21', bodySystem: 'digestive', chronic: false, prevalence: 13900}),
  (:Disease {name: 'Lung cancer', icdCode: 'C34', bodySystem: 'respiratory', chronic: false, prevalence: 85}),
  (:Disease {name: 'Melanoma', icdCode: 'C43', bodySystem: 'skin', chronic: false, prevalence: 38}),
  (:Disease {name: 'Influenza', icdCode: 'J11', bodySystem: 'respiratory', chronic: false, prevalence: 9400}),
  (:Disease {name: 'Cystic fibrosis', icdCode: 'E84', bodySystem: 'respiratory', chronic: true, prevalence: 11});

CREATE
  (:SideEffect {name: 'headache', severity: 'mild'}),
  (:SideEffect {name: 'nausea', severity: 'mild'}),
  (:SideEffect {name: 'dizziness', severity: 'mild'}),
  (:SideEffect {name: 'dry mouth', severity: 'mild'}),
  (:SideEffect {name: 'drowsiness', severity: 'mild'}),
  (:SideEffect {name: 'diarrhoea', severity: 'mild'}),
  (:SideEffect {name: 'dry cough', severity: 'mild'}),
  (:SideEffect {name: 'skin rash', severity: 'moderate'}),
  (:SideEffect {name: 'muscle pain', severity: 'moderate'}),
  (:SideEffect {name: 'weight gain', severity: 'moderate'}),
  (:SideEffect {name: 'stomach ulcer', severity: 'severe'}),
  (:SideEffect {name: 'internal bleeding', severity: 'severe'}),
  (:SideEffect {name: 'liver damage', severity: 'severe'}),
  (:SideEffect {name: 'hypoglycaemia', severity: 'severe'}),
  (:SideEffect {name: 'fatigue', severity: 'mild'}),
  (:SideEffect {name: 'hair loss', severity: 'moderate'}),
  (:SideEffect {name: 'oral thrush', severity: 'moderate'}),
  (:SideEffect {name: 'anaphylaxis', severity: 'severe'});

CREATE
  (:Organization {name: 'Halvorsen Pharma', city: 'Copenhagen', country: 'Denmark', foundedYear: 1931, employees: 21400}),
  (:Organization {name: 'Brightwell Laboratories', city: 'Leicester', country: 'United Kingdom', foundedYear: 1958, employees: 7800}),
  (:Organization {name: 'Cantoria Biotech', city: 'Basel', country: 'Switzerland', foundedYear: 2003, employees: 1950}),
  (:Organization {name: 'Rheingold Arzneimittel', city: 'Cologne', country: 'Germany', foundedYear: 1897, employees: 33600}),
  (:Organization {name: 'Mirador Therapeutics', city: 'Boston', country: 'United States', foundedYear: 2009, employees: 860}),
  (:Organization {name: 'Osaka Seiyaku', city: 'Osaka', country: 'Japan', foundedYear: 1922, employees: 15200}),
  (:Organization {name: 'Laboratoires Verlaine', city: 'Lyon', country: 'France', foundedYear: 1946, employees: 9100}),
  (:Organization {name: 'Genovia Sciences', city: 'San Diego', country: 'United States', foundedYear: 2014, employees: 410}),
  (:Organization {name: 'Padma Generics', city: 'Hyderabad', country: 'India', foundedYear: 1984, employees: 18700}),
  (:Organization {name: 'Neckar Health', city: 'Stuttgart', country: 'Germany', foundedYear: 1972, employees: 5200}),
  (:Organization {name: 'Alcazar Farma', city: 'Seville', country: 'Spain', foundedYear: 1965, employees: 2700}),
  (:Organization {name: 'Tidewater Research Institute', city: 'Baltimore', country: 'United States', foundedYear: 1988, employees: 640});

CREATE
  (:ClinicalTrial {trialId: 'CT-1041', title: 'HEARTGUARD', phase: 3, status: 'completed', startDate: date('2006-01-16'), endDate: date('2008-06-30'), enrollment: 8200}),
  (:ClinicalTrial {trialId: 'CT-1077', title: 'PRESSURE-2', phase: 3, status: 'completed', startDate: date('2011-04-04'), endDate: date('2013-12-20'), enrollment: 4150}),
  (:ClinicalTrial {trialId: 'CT-1102', title: 'NERVE-EASE', phase: 2, status: 'completed', startDate: date('2014-02-10'), endDate: date('2015-03-31'), enrollment: 380}),
  (:ClinicalTrial {trialId: 'CT-1118', title: 'BREATHE-ON', phase: 3, status: 'completed', startDate: date('2015-09-21'), endDate: date('2017-08-18'), enrollment: 2640}),
  (:ClinicalTrial {trialId: 'CT-1125', title: 'STEADY-SUGAR', phase: 3, status: 'completed', startDate: date('2013-05-06'), endDate: date('2015-07-10'), enrollment: 3320}),
  (:ClinicalTrial {trialId: 'CT-1139', title: 'CLOTSTOP', phase: 3, status: 'completed', startDate: date('2010-10-11'), endDate: date('2012-11-23'), enrollment: 5900}),
  (:ClinicalTrial {trialId: 'CT-1154', title: 'LUNG-HORIZON', phase: 2, status: 'completed', startDate: date('2017-01-09'), endDate: date('2019-04-26'), enrollment: 290}),
  (:ClinicalTrial {trialId: 'CT-1160', title: 'SKYLIGHT', phase: 3, status: 'completed', startDate: date('2018-06-18'), endDate: date('2020-12-11'), enrollment: 760}),
  (:ClinicalTrial {trialId: 'CT-1173', title: 'KINETIC', phase: 2, status: 'completed', startDate: date('2015-11-02'), endDate: date('2017-10-27'), enrollment: 215}),
  (:ClinicalTrial {trialId: 'CT-1188', title: 'JOINTFREE', phase: 3, status: 'completed', startDate: date('2012-03-19'), endDate: date('2014-05-16'), enrollment: 1480}),
  (:ClinicalTrial {trialId: 'CT-1196', title: 'CLEARSKIN', phase: 3, status: 'completed', startDate: date('2016-08-08'), endDate: date('2018-02-23'), enrollment: 1120}),
  (:ClinicalTrial {trialId: 'CT-1203', title: 'RECALL-1', phase: 1, status: 'completed', startDate: date('2013-09-16'), endDate: date('2014-01-31'), enrollment: 48}),
  (:ClinicalTrial {trialId: 'CT-1210', title: 'RECALL-3', phase: 3, status: 'terminated', startDate: date('2018-10-22'), endDate: date('2021-03-05'), enrollment: 2050}),
  (:ClinicalTrial {trialId: 'CT-1226', title: 'FLUSHIELD', phase: 3, status: 'completed', startDate: date('2019-11-11'), endDate: date('2021-05-28'), enrollment: 6400}),
  (:ClinicalTrial {trialId: 'CT-1231', title: 'AIRWAY-CF', phase: 1, status: 'recruiting', startDate: date('2023-03-13'), enrollment: 36}),
  (:ClinicalTrial {trialId: 'CT-1244', title: 'MOODLIFT', phase: 2, status: 'terminated', startDate: date('2019-02-25'), endDate: date('2019-12-13'), enrollment: 170}),
  (:ClinicalTrial {trialId: 'CT-1259', title: 'MOONBEAM', phase: 2, status: 'recruiting', startDate: date('2022-09-05'), enrollment: 240}),
  (:ClinicalTrial {trialId: 'CT-1263', title: 'MELA-STOP', phase: 3, status: 'recruiting', startDate: date('2022-05-30'), enrollment: 690}),
  (:ClinicalTrial {trialId: 'CT-1270', title: 'STILLNESS', phase: 2, status: 'suspended', startDate: date('2021-06-14'), enrollment: 130}),
  (:ClinicalTrial {trialId: 'CT-1285', title: 'RHYTHM-AF', phase: 3, status: 'completed', startDate: date('2014-07-07'), endDate: date('2018-09-14'), enrollment: 7100}),
  (:ClinicalTrial {trialId: 'CT-1292', title: 'POLLEN-WATCH', phase: 3, status: 'completed', startDate: date('2020-02-03'), endDate: date('2021-10-29'), enrollment: 1900}),
  (:ClinicalTrial {trialId: 'CT-1306', title: 'EXHALE', phase: 2, status: 'recruiting', startDate: date('2023-10-09'), enrollment: 420}),
  (:ClinicalTrial {trialId: 'CT-1311', title: 'KINETIC-2', phase: 3, status: 'recruiting', startDate: date('2021-01-25'), enrollment: 540});

CREATE
  (:Gene {symbol: 'HMGR1', fullName: 'sterol reductase 1', chromosome: '5'}),
  (:Gene {symbol: 'ACX2', fullName: 'angiotensin converter 2', chromosome: '17'}),
  (:Gene {symbol: 'CACD4', fullName: 'calcium channel subunit delta 4', chromosome: '7'}),
  (:Gene {symbol: 'PTGX2', fullName: 'prostaglandin synthase 2', chromosome: '1'}),
  (:Gene {symbol: 'ADRV2', fullName: 'beta adrenergic receptor V2', chromosome: '5'}),
  (:Gene {symbol: 'FXB10', fullName: 'coagulation factor B10', chromosome: '13'}),
  (:Gene {symbol: 'SLQ6A', fullName: 'serotonin transporter A', chromosome: '17'}),
  (:Gene {symbol: 'PDQ1', fullName: 'programmed death regulator 1', chromosome: '2'}),
  (:Gene {symbol: 'EGRK', fullName: 'epidermal growth kinase', chromosome: '7'}),
  (:Gene {symbol: 'TNFZ', fullName: 'tumour necrosis factor zeta', chromosome: '6'}),
  (:Gene {symbol: 'HRX1', fullName: 'histamine receptor X1', chromosome: '3'}),
  (:Gene {symbol: 'INSQ', fullName: 'insulin receptor Q', chromosome: '19'}),
  (:Gene {symbol: 'DRG2', fullName: 'dopamine receptor gamma 2', chromosome: '11'}),
  (:Gene {symbol: 'BCHX', fullName: 'butyrylcholinesterase X', chromosome: '3'}),
  (:Gene {symbol: 'CFTW', fullName: 'chloride transport regulator W', chromosome: '7'}),
  (:Gene {symbol: 'BRFX', fullName: 'B-raf type kinase X', chromosome: '7'});

UNWIND [
  ['Rheingold Arzneimittel', 'Velantor'], ['Rheingold Arzneimittel', 'Hemarox'], ['Rheingold Arzneimittel', 'Dolofenix'],
  ['Rheingold Arzneimittel', 'Dolofenix Gel'], ['Rheingold Arzneimittel', 'Parkivane'], ['Rheingold Arzneimittel', 'Penicarin'],
  ['Halvorsen Pharma', 'Insulora Pen'], ['Halvorsen Pharma', 'Gluvanta'], ['Halvorsen Pharma', 'Thyronorm'], ['Halvorsen Pharma', 'Lumirelle'], ['Halvorsen Pharma', 'Seratonil'],
  ['Brightwell Laboratories', 'Breezivar'], ['Brightwell Laboratories', 'Breezivar Plus'], ['Brightwell Laboratories', 'Zephyrol'], ['Brightwell Laboratories', 'Somnaletta'],
  ['Cantoria Biotech', 'Artrovene'], ['Cantoria Biotech', 'Psorelia'], ['Cantoria Biotech', 'Mabrelza'],
  ['Mirador Therapeutics', 'Oncavir'], ['Mirador Therapeutics', 'Tyrokinib'],
  ['Osaka Seiyaku', 'Nexorin'], ['Osaka Seiyaku', 'Memorix'], ['Osaka Seiyaku', 'Viraclear'], ['Osaka Seiyaku', 'Epiquil'],
  ['Laboratoires Verlaine', 'Dermacalm'], ['Laboratoires Verlaine', 'Cardipril Duo'], ['Laboratoires Verlaine', 'Migrastop'],
  ['Padma Generics', 'Bactonil'], ['Padma Generics', 'Gastrelin'], ['Padma Generics', 'Gluvanta'], ['Padma Generics', 'Penicarin'], ['Padma Generics', 'Velantor'],
  ['Neckar Health', 'Antihistol'], ['Neckar Health', 'Antihistol Kids'], ['Neckar Health', 'Flexamor'],
  ['Alcazar Farma', 'Flexamor'], ['Alcazar Farma', 'Gastrelin']
] AS row
MATCH (a:Organization {name: row[0]}), (b:Medicine {name: row[1]})
CREATE (a)-[:MANUFACTURES]->(b);

UNWIND [
  ['Velantor', 'velastatin', 40.0], ['Cardipril Duo', 'cardiopril', 20.0], ['Cardipril Duo', 'thiadrone', 12.5], ['Nexorin', 'nexogabalin', 150.0],
  ['Somnaletta', 'somnidem', 5.0], ['Dolofenix', 'dolofen', 400.0], ['Dolofenix Gel', 'dolofen', 50.0], ['Flexamor', 'dolofen', 200.0],
  ['Breezivar', 'breezaterol', 0.2], ['Breezivar Plus', 'breezaterol', 0.2], ['Breezivar Plus', 'fluticort', 0.25], ['Gluvanta', 'gluformin', 500.0],
  ['Insulora Pen', 'insulora', 10.0], ['Hemarox', 'hemaroxaban', 15.0], ['Lumirelle', 'lumixetine', 20.0], ['Seratonil', 'seratalopram', 75.0],
  ['Epiquil', 'valepine', 100.0], ['Oncavir', 'oncavumab', 120.0], ['Mabrelza', 'mabrelumab', 200.0], ['Tyrokinib', 'tyrokinib mesylate', 80.0],
  ['Artrovene', 'artrolimumab', 45.0], ['Psorelia', 'artrolimumab', 90.0], ['Antihistol', 'histadine', 10.0], ['Antihistol Kids', 'histadine', 5.0],
  ['Penicarin', 'penicarin sodium', 500.0], ['Bactonil', 'bactomycin', 250.0], ['Migrastop', 'migratriptan', 60.0], ['Migrastop', 'dolofen', 100.0],
  ['Dermacalm', 'fluticort', 0.5], ['Parkivane', 'dopavane', 110.0], ['Memorix', 'memostigmine', 9.0], ['Gastrelin', 'gastroprazole', 30.0],
  ['Thyronorm', 'thyroxal', 0.1], ['Viraclear', 'viraclavir', 300.0], ['Zephyrol', 'fluticort', 0.05], ['Zephyrol', 'histadine', 1.5]
] AS row
MATCH (a:Medicine {name: row[0]}), (b:Compound {name: row[1]})
CREATE (a)-[:CONTAINS {doseMg: row[2]}]->(b);

UNWIND [
  ['Velantor', 'High cholesterol'], ['Cardipril Duo', 'Hypertension'], ['Nexorin', 'Neuropathic pain'], ['Nexorin', 'Epilepsy'],
  ['Somnaletta', 'Insomnia'], ['Dolofenix', 'Back pain'], ['Dolofenix', 'Rheumatoid arthritis'], ['Dolofenix', 'Migraine'], ['Dolofenix Gel', 'Back pain'],
  ['Flexamor', 'Back pain'], ['Breezivar', 'Asthma'], ['Breezivar Plus', 'Asthma'], ['Breezivar Plus', 'COPD'], ['Gluvanta', 'Type 2 diabetes'],
  ['Insulora Pen', 'Type 2 diabetes'], ['Hemarox', 'Atrial fibrillation'], ['Hemarox', 'Deep vein thrombosis'], ['Lumirelle', 'Depression'],
  ['Seratonil', 'Depression'], ['Seratonil', 'Neuropathic pain'], ['Epiquil', 'Epilepsy'], ['Epiquil', 'Migraine'], ['Oncavir', 'Lung cancer'], ['Oncavir', 'Melanoma'],
  ['Mabrelza', 'Melanoma'], ['Tyrokinib', 'Lung cancer'], ['Artrovene', 'Rheumatoid arthritis'], ['Artrovene', 'Psoriasis'], ['Psorelia', 'Psoriasis'],
  ['Antihistol', 'Hay fever'], ['Antihistol', 'Eczema'], ['Antihistol Kids', 'Hay fever'], ['Zephyrol', 'Hay fever'], ['Penicarin', 'Pneumonia'],
  ['Bactonil', 'Pneumonia'], ['Migrastop', 'Migraine'], ['Dermacalm', 'Eczema'], ['Dermacalm', 'Psoriasis'], ['Parkivane', "Parkinson's disease"],
  ['Memorix', "Alzheimer's disease"], ['Gastrelin', 'Acid reflux'], ['Thyronorm', 'Hypothyroidism'], ['Viraclear', 'Influenza']
] AS row
MATCH (a:Medicine {name: row[0]}), (b:Disease {name: row[1]})
CREATE (a)-[:TREATS]->(b);

UNWIND [
  ['Velantor', 'muscle pain', 7.2], ['Velantor', 'headache', 4.1], ['Velantor', 'liver damage', 0.3], ['Cardipril Duo', 'dry cough', 11.5], ['Cardipril Duo', 'dizziness', 6.4],
  ['Nexorin', 'dizziness', 21.0], ['Nexorin', 'drowsiness', 17.5], ['Nexorin', 'weight gain', 8.3], ['Somnaletta', 'drowsiness', 24.0], ['Somnaletta', 'headache', 6.0],
  ['Dolofenix', 'nausea', 5.5], ['Dolofenix', 'stomach ulcer', 1.2], ['Dolofenix', 'headache', 2.0], ['Dolofenix Gel', 'skin rash', 3.1], ['Flexamor', 'nausea', 4.4], ['Flexamor', 'stomach ulcer', 0.8],
  ['Breezivar', 'headache', 5.2], ['Breezivar Plus', 'oral thrush', 9.4], ['Breezivar Plus', 'headache', 4.8], ['Gluvanta', 'diarrhoea', 18.2], ['Gluvanta', 'nausea', 13.6],
  ['Insulora Pen', 'hypoglycaemia', 14.5], ['Insulora Pen', 'weight gain', 10.1], ['Hemarox', 'internal bleeding', 3.6], ['Hemarox', 'nausea', 2.7],
  ['Lumirelle', 'nausea', 16.0], ['Lumirelle', 'dry mouth', 9.9], ['Lumirelle', 'headache', 12.3], ['Seratonil', 'dry mouth', 12.8], ['Seratonil', 'drowsiness', 9.1], ['Seratonil', 'weight gain', 5.7],
  ['Epiquil', 'drowsiness', 15.2], ['Epiquil', 'liver damage', 0.9], ['Epiquil', 'hair loss', 4.6], ['Oncavir', 'fatigue', 38.0], ['Oncavir', 'skin rash', 19.5], ['Oncavir', 'diarrhoea', 14.9], ['Oncavir', 'nausea', 22.1],
  ['Mabrelza', 'fatigue', 33.0], ['Mabrelza', 'skin rash', 23.4], ['Mabrelza', 'anaphylaxis', 0.6], ['Tyrokinib', 'diarrhoea', 41.0], ['Tyrokinib', 'hair loss', 11.2], ['Tyrokinib', 'liver damage', 2.4],
  ['Artrovene', 'headache', 7.7], ['Artrovene', 'anaphylaxis', 0.2], ['Psorelia', 'fatigue', 6.6], ['Antihistol', 'drowsiness', 10.6], ['Antihistol', 'dry mouth', 8.0], ['Antihistol Kids', 'drowsiness', 7.9],
  ['Penicarin', 'diarrhoea', 9.0], ['Penicarin', 'anaphylaxis', 0.1], ['Penicarin', 'skin rash', 5.0], ['Bactonil', 'diarrhoea', 7.4], ['Bactonil', 'nausea', 6.9],
  ['Migrastop', 'dizziness', 5.9], ['Migrastop', 'drowsiness', 4.3], ['Parkivane', 'nausea', 20.3], ['Parkivane', 'dizziness', 16.8], ['Memorix', 'nausea', 8.7], ['Memorix', 'skin rash', 12.0],
  ['Gastrelin', 'headache', 3.9], ['Thyronorm', 'hair loss', 1.5], ['Viraclear', 'diarrhoea', 4.0]
] AS row
MATCH (a:Medicine {name: row[0]}), (b:SideEffect {name: row[1]})
CREATE (a)-[:CAUSES_SIDE_EFFECT {frequency: row[2]}]->(b);

UNWIND [
  ['Velantor', 'CT-1041'], ['Cardipril Duo', 'CT-1077'], ['Nexorin', 'CT-1102'], ['Breezivar Plus', 'CT-1118'], ['Breezivar', 'CT-1118'], ['Insulora Pen', 'CT-1125'], ['Gluvanta', 'CT-1125'],
  ['Hemarox', 'CT-1139'], ['Oncavir', 'CT-1154'], ['Mabrelza', 'CT-1160'], ['Tyrokinib', 'CT-1173'], ['Artrovene', 'CT-1188'], ['Psorelia', 'CT-1196'], ['Artrovene', 'CT-1196'],
  ['Memorix', 'CT-1203'], ['Memorix', 'CT-1210'], ['Viraclear', 'CT-1226'], ['Breezivar Plus', 'CT-1231'], ['Seratonil', 'CT-1244'], ['Lumirelle', 'CT-1244'], ['Somnaletta', 'CT-1259'],
  ['Oncavir', 'CT-1263'], ['Mabrelza', 'CT-1263'], ['Parkivane', 'CT-1270'], ['Hemarox', 'CT-1285'], ['Zephyrol', 'CT-1292'], ['Antihistol', 'CT-1292'], ['Breezivar Plus', 'CT-1306'], ['Tyrokinib', 'CT-1311'], ['Oncavir', 'CT-1311']
] AS row
MATCH (a:Medicine {name: row[0]}), (b:ClinicalTrial {trialId: row[1]})
CREATE (a)-[:TESTED_IN]->(b);

UNWIND [
  ['CT-1041', 'High cholesterol'], ['CT-1077', 'Hypertension'], ['CT-1102', 'Neuropathic pain'], ['CT-1118', 'Asthma'], ['CT-1125', 'Type 2 diabetes'], ['CT-1139', 'Deep vein thrombosis'],
  ['CT-1154', 'Lung cancer'], ['CT-1160', 'Melanoma'], ['CT-1173', 'Lung cancer'], ['CT-1188', 'Rheumatoid arthritis'], ['CT-1196', 'Psoriasis'], ['CT-1203', "Alzheimer's disease"],
  ['CT-1210', "Alzheimer's disease"], ['CT-1226', 'Influenza'], ['CT-1231', 'Cystic fibrosis'], ['CT-1244', 'Depression'], ['CT-1259', 'Insomnia'], ['CT-1263', 'Melanoma'],
  ['CT-1270', "Parkinson's disease"], ['CT-1285', 'Atrial fibrillation'], ['CT-1292', 'Hay fever'], ['CT-1306', 'COPD'], ['CT-1306', 'Asthma'], ['CT-1311', 'Lung cancer']
] AS row
MATCH (a:ClinicalTrial {trialId: row[0]}), (b:Disease {name: row[1]})
CREATE (a)-[:STUDIES]->(b);

UNWIND [
  ['Rheingold Arzneimittel', 'CT-1041'], ['Rheingold Arzneimittel', 'CT-1139'], ['Rheingold Arzneimittel', 'CT-1285'], ['Rheingold Arzneimittel', 'CT-1270'], ['Laboratoires Verlaine', 'CT-1077'],
  ['Osaka Seiyaku', 'CT-1102'], ['Osaka Seiyaku', 'CT-1203'], ['Osaka Seiyaku', 'CT-1210'], ['Osaka Seiyaku', 'CT-1226'], ['Brightwell Laboratories', 'CT-1118'], ['Brightwell Laboratories', 'CT-1259'],
  ['Brightwell Laboratories', 'CT-1292'], ['Brightwell Laboratories', 'CT-1306'], ['Brightwell Laboratories', 'CT-1231'], ['Halvorsen Pharma', 'CT-1125'], ['Halvorsen Pharma', 'CT-1244'], ['Mirador Therapeutics', 'CT-1154'],
  ['Mirador Therapeutics', 'CT-1173'], ['Mirador Therapeutics', 'CT-1311'], ['Genovia Sciences', 'CT-1311'], ['Cantoria Biotech', 'CT-1160'], ['Cantoria Biotech', 'CT-1188'], ['Cantoria Biotech', 'CT-1196'],
  ['Cantoria Biotech', 'CT-1263'], ['Mirador Therapeutics', 'CT-1263'], ['Tidewater Research Institute', 'CT-1231'], ['Tidewater Research Institute', 'CT-1244'], ['Genovia Sciences', 'CT-1231']
] AS row
MATCH (a:Organization {name: row[0]}), (b:ClinicalTrial {trialId: row[1]})
CREATE (a)-[:SPONSORS]->(b);

UNWIND [
  ['velastatin', 'HMGR1', 8.0], ['cardiopril', 'ACX2', 1.2], ['nexogabalin', 'CACD4', 32.0], ['dolofen', 'PTGX2', 130.0], ['breezaterol', 'ADRV2', 0.9], ['insulora', 'INSQ', 0.4], ['hemaroxaban', 'FXB10', 0.7],
  ['lumixetine', 'SLQ6A', 0.8], ['seratalopram', 'SLQ6A', 1.6], ['valepine', 'CACD4', 95.0], ['oncavumab', 'PDQ1', 0.06], ['mabrelumab', 'PDQ1', 0.03], ['tyrokinib mesylate', 'EGRK', 2.1], ['tyrokinib mesylate', 'BRFX', 18.0],
  ['artrolimumab', 'TNFZ', 0.05], ['histadine', 'HRX1', 6.0], ['dopavane', 'DRG2', 44.0], ['memostigmine', 'BCHX', 37.0], ['gluformin', 'INSQ', 2200.0], ['migratriptan', 'SLQ6A', 310.0]
] AS row
MATCH (a:Compound {name: row[0]}), (b:Gene {symbol: row[1]})
CREATE (a)-[:TARGETS {affinityNm: row[2]}]->(b);

UNWIND [
  ['HMGR1', 'High cholesterol'], ['ACX2', 'Hypertension'], ['CACD4', 'Epilepsy'], ['CACD4', 'Neuropathic pain'], ['PTGX2', 'Rheumatoid arthritis'], ['ADRV2', 'Asthma'], ['FXB10', 'Deep vein thrombosis'],
  ['SLQ6A', 'Depression'], ['SLQ6A', 'Migraine'], ['PDQ1', 'Melanoma'], ['PDQ1', 'Lung cancer'], ['EGRK', 'Lung cancer'], ['TNFZ', 'Rheumatoid arthritis'], ['TNFZ', 'Psoriasis'], ['HRX1', 'Hay fever'], ['HRX1', 'Eczema'],
  ['INSQ', 'Type 2 diabetes'], ['DRG2', "Parkinson's disease"], ['BCHX', "Alzheimer's disease"], ['CFTW', 'Cystic fibrosis'], ['BRFX', 'Melanoma'], ['TNFZ', 'Asthma']
] AS row
MATCH (a:Gene {symbol: row[0]}), (b:Disease {name: row[1]})
CREATE (a)-[:INFLUENCES]->(b);

UNWIND [
  ['hemaroxaban', 'dolofen', 'major'], ['lumixetine', 'migratriptan', 'major'], ['seratalopram', 'migratriptan', 'major'], ['bactomycin', 'velastatin', 'major'], ['thiadrone', 'cardiopril', 'minor'],
  ['somnidem', 'histadine', 'moderate'], ['valepine', 'hemaroxaban', 'moderate'], ['gastroprazole', 'thyroxal', 'minor'], ['dolofen', 'cardiopril', 'moderate'], ['viraclavir', 'velastatin', 'major']
] AS row
MATCH (a:Compound {name: row[0]}), (b:Compound {name: row[1]})
CREATE (a)-[:INTERACTS_WITH {level: row[2]}]->(b);
