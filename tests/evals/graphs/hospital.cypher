// A small hospital: patients and what they suffer from, the clinicians who look after them, wards,
// drugs and scanners. Every person is made up. Standard Cypher; statements end with a semicolon.

// Patients.
CREATE
  (:Patient {name: 'Edith Blackwood', born: date('1929-11-03'), blood_type: 'O+', weight_kg: 68.8, insured: false, town: 'Upper Dunmore', next_of_kin: 'spouse'}),
  (:Patient {name: 'Samir Haddad', born: date('1956-05-24'), blood_type: 'A-', weight_kg: 76.3, insured: true, town: 'Upper Dunmore'}),
  (:Patient {name: 'Lena Fuchs', born: date('1942-11-24'), blood_type: 'AB+', weight_kg: 63.2, insured: false, town: 'Millbrook', next_of_kin: 'mother'}),
  (:Patient {name: "Tom O'Rourke", born: date('1999-05-19'), blood_type: 'B-', weight_kg: 67.6, insured: true, town: 'Upper Dunmore', next_of_kin: 'mother'}),
  (:Patient {name: 'Yasmin Demir', born: date('1968-02-14'), blood_type: 'A+', weight_kg: 62.7, insured: false, town: "King's Ferry", next_of_kin: 'spouse'}),
  (:Patient {name: 'George Pappas', born: date('2016-12-24'), blood_type: 'O+', weight_kg: 17.3, insured: true, town: 'Millbrook'}),
  (:Patient {name: 'Ivy Chen', born: date('1998-11-29'), blood_type: 'AB+', weight_kg: 72.9, insured: false, town: "King's Ferry", next_of_kin: 'spouse'}),
  (:Patient {name: 'Walter Nkemelu', born: date('1954-12-20'), blood_type: 'B-', weight_kg: 91.7, insured: false, town: "King's Ferry", next_of_kin: 'spouse'}),
  (:Patient {name: 'Rosa Delgado', born: date('1990-05-16'), blood_type: 'A-', weight_kg: 100.1, insured: false, town: 'Millbrook', next_of_kin: 'daughter'}),
  (:Patient {name: 'Henry Tudor-Price', born: date('1958-10-03'), blood_type: 'B-', weight_kg: 105.6, insured: true, town: "King's Ferry"}),
  (:Patient {name: 'Mabel Ashworth', born: date('2014-02-10'), blood_type: 'AB+', weight_kg: 20.2, insured: false, town: "King's Ferry", next_of_kin: 'brother'}),
  (:Patient {name: 'Dmitri Volkov', born: date('1932-01-24'), blood_type: 'O+', weight_kg: 57.8, insured: false, town: 'Ashcombe', next_of_kin: 'spouse'}),
  (:Patient {name: 'Chloe Baptiste', born: date('1994-11-21'), blood_type: 'O+', weight_kg: 99.9, insured: true, town: "King's Ferry", next_of_kin: 'spouse'}),
  (:Patient {name: 'Arthur Penhale', born: date('2009-07-08'), blood_type: 'O-', weight_kg: 23.1, insured: false, town: 'Millbrook'}),
  (:Patient {name: 'Noor Rahimi', born: date('2011-04-14'), blood_type: 'A+', weight_kg: 26.0, insured: true, town: 'Ashcombe', next_of_kin: 'mother'}),
  (:Patient {name: 'Felix Steiner', born: date('1946-06-28'), blood_type: 'A+', weight_kg: 94.2, insured: true, town: 'Millbrook', next_of_kin: 'daughter'}),
  (:Patient {name: 'Grace Oyelaran', born: date('1992-02-23'), blood_type: 'B-', weight_kg: 43.2, insured: false, town: 'Upper Dunmore', next_of_kin: 'friend'}),
  (:Patient {name: 'Billy Doyle', born: date('1997-09-09'), blood_type: 'O-', weight_kg: 71.6, insured: true, town: 'Saltmarsh'}),
  (:Patient {name: 'Anita Kapoor', born: date('1985-09-02'), blood_type: 'O+', weight_kg: 45.9, insured: true, town: "King's Ferry", next_of_kin: 'son'}),
  (:Patient {name: "Jack L'Estrange", born: date('1980-07-12'), blood_type: 'B+', weight_kg: 93.9, insured: true, town: 'Ashcombe', next_of_kin: 'spouse'}),
  (:Patient {name: 'Hilda Bergstrom', born: date('1985-02-04'), blood_type: 'A-', weight_kg: 60.6, insured: true, town: 'Millbrook', next_of_kin: 'friend'}),
  (:Patient {name: 'Omar Benali', born: date('1944-09-04'), blood_type: 'O+', weight_kg: 62.5, insured: true, town: 'Millbrook'}),
  (:Patient {name: 'Penny Wainwright', born: date('1977-10-15'), blood_type: 'A+', weight_kg: 94.9, insured: true, town: "King's Ferry", next_of_kin: 'daughter'}),
  (:Patient {name: 'Stanley Kruger', born: date('1941-09-24'), blood_type: 'O-', weight_kg: 82.7, insured: true, town: "King's Ferry", next_of_kin: 'brother'}),
  (:Patient {name: 'Zofia Malik', born: date('1994-05-17'), blood_type: 'O-', weight_kg: 61.7, insured: true, town: "King's Ferry", next_of_kin: 'son'}),
  (:Patient {name: 'Ruth Goldberg', born: date('1957-06-08'), blood_type: 'O+', weight_kg: 76.9, insured: false, town: 'Saltmarsh'}),
  (:Patient {name: 'Kenji Watanabe', born: date('1960-04-05'), blood_type: 'A+', weight_kg: 75.9, insured: false, town: 'Saltmarsh', next_of_kin: 'friend'}),
  (:Patient {name: 'Daisy Fairweather', born: date('1993-02-08'), blood_type: 'A-', weight_kg: 55.0, insured: false, town: 'Upper Dunmore', next_of_kin: 'mother'}),
  (:Patient {name: 'Paul Mbeki', born: date('1977-03-30'), blood_type: 'B-', weight_kg: 51.9, insured: true, town: 'Saltmarsh', next_of_kin: 'mother'}),
  (:Patient {name: 'Marta Silva', born: date('1998-12-22'), blood_type: 'B-', weight_kg: 99.4, insured: false, town: 'Saltmarsh'}),
  (:Patient {name: 'Albert Finch', born: date('2014-12-23'), blood_type: 'O+', weight_kg: 28.9, insured: true, town: 'Millbrook', next_of_kin: 'brother'}),
  (:Patient {name: 'Layla Sharif', born: date('1944-05-04'), blood_type: 'AB+', weight_kg: 97.6, insured: false, town: 'Millbrook', next_of_kin: 'daughter'}),
  (:Patient {name: 'Colin Mackay', born: date('2013-09-24'), blood_type: 'B-', weight_kg: 31.8, insured: true, town: 'Upper Dunmore', next_of_kin: 'father'}),
  (:Patient {name: 'Vera Novotna', born: date('1979-05-05'), blood_type: 'O+', weight_kg: 63.9, insured: false, town: 'Upper Dunmore'}),
  (:Patient {name: 'Leo Marchetti', born: date('1942-10-03'), blood_type: 'A+', weight_kg: 66.1, insured: true, town: 'Ashcombe', next_of_kin: 'friend'}),
  (:Patient {name: 'Sunita Rao', born: date('2018-12-04'), blood_type: 'AB+', weight_kg: 34.7, insured: true, town: 'Upper Dunmore', next_of_kin: 'mother'}),
  (:Patient {name: 'Oscar Lindholm', born: date('1987-12-24'), blood_type: 'O-', weight_kg: 50.3, insured: true, town: 'Saltmarsh', next_of_kin: 'spouse'}),
  (:Patient {name: 'Fatou Diallo', born: date('1964-04-03'), blood_type: 'A-', weight_kg: 51.2, insured: true, town: 'Millbrook'}),
  (:Patient {name: 'Ned Carmichael', born: date('1936-03-25'), blood_type: 'A-', weight_kg: 63.4, insured: false, town: 'Ashcombe', next_of_kin: 'mother'}),
  (:Patient {name: 'Agnes Wu', born: date('1968-04-21'), blood_type: 'B-', weight_kg: 114.3, insured: false, town: 'Millbrook', next_of_kin: 'mother'}),
  (:Patient {name: 'Bruno Keller', born: date('1932-05-30'), blood_type: 'O+', weight_kg: 100.3, insured: true, town: 'Ashcombe', next_of_kin: 'spouse'}),
  (:Patient {name: 'Tilly Marsh', born: date('2014-08-13'), blood_type: 'B+', weight_kg: 37.6, insured: false, town: 'Saltmarsh'}),
  (:Patient {name: 'Gareth Pugh', born: date('1988-10-20'), blood_type: 'A+', weight_kg: 103.9, insured: true, town: 'Millbrook', next_of_kin: 'spouse'}),
  (:Patient {name: 'Ines Caldeira', born: date('1936-01-16'), blood_type: 'B-', weight_kg: 115.1, insured: false, town: "King's Ferry", next_of_kin: 'brother'}),
  (:Patient {name: 'Mo Farrell', born: date('1996-02-15'), blood_type: 'O+', weight_kg: 98.1, insured: true, town: "King's Ferry", next_of_kin: 'daughter'}),
  (:Patient {name: 'Joan Whitlock', born: date('1980-07-30'), blood_type: 'AB+', weight_kg: 50.8, insured: true, town: 'Ashcombe'}),
  (:Patient {name: 'Pascal Moreau', born: date('1949-01-13'), blood_type: 'A-', weight_kg: 53.2, insured: true, town: 'Upper Dunmore', next_of_kin: 'mother'}),
  (:Patient {name: 'Baby Thorne', born: date('2024-02-19'), blood_type: 'B-', weight_kg: 3.4, insured: false, town: "King's Ferry", next_of_kin: 'friend'}),
  (:Patient {name: 'Eugene Black', born: date('1940-08-25'), blood_type: 'A+', weight_kg: 64.7, insured: false, town: 'Saltmarsh', next_of_kin: 'friend'}),
  (:Patient {name: 'Hana Kimura', born: date('1991-12-26'), blood_type: 'AB+', weight_kg: 76.6, insured: true, town: "King's Ferry"}),
  (:Patient {name: 'Rory McAllister', born: date('1949-03-01'), blood_type: 'B-', weight_kg: 52.7, insured: true, town: 'Ashcombe', next_of_kin: 'son'}),
  (:Patient {name: 'Susan Vance', born: date('1963-10-25'), blood_type: 'A+', weight_kg: 102.0, insured: false, town: 'Saltmarsh', next_of_kin: 'friend'});

// Doctors and nurses. Dr. Odd Nilsson has nothing to do.
CREATE
  (:Clinician {name: 'Dr. Miriam Katz', specialty: 'cardiology', years_experience: 31, hired: date('2009-04-07'), on_leave: false, pager: '4100'}),
  (:Clinician {name: 'Dr. Anselm Boyd', specialty: 'cardiology', years_experience: 12, hired: date('2017-12-10'), on_leave: true, pager: '4117'}),
  (:Clinician {name: 'Dr. Li Na Zhou', specialty: 'cardiology', years_experience: 4, hired: date('2022-12-14'), on_leave: false, pager: '4134'}),
  (:Clinician {name: "Dr. Patrick O'Shea", specialty: 'orthopaedics', years_experience: 22, hired: date('2016-01-10'), on_leave: false, pager: '4151'}),
  (:Clinician {name: 'Dr. Freya Lund', specialty: 'orthopaedics', years_experience: 9, hired: date('2018-04-12'), on_leave: false, pager: '4168'}),
  (:Clinician {name: 'Dr. Ravi Chandran', specialty: 'neurology', years_experience: 17, hired: date('2013-10-13'), on_leave: false, pager: '4185'}),
  (:Clinician {name: 'Dr. Hester Quill', specialty: 'neurology', years_experience: 27, hired: date('2017-01-18'), on_leave: true, pager: '4202'}),
  (:Clinician {name: 'Dr. Tunde Balogun', specialty: 'paediatrics', years_experience: 14, hired: date('2015-05-15'), on_leave: false, pager: '4219'}),
  (:Clinician {name: 'Dr. Amy Vickers', specialty: 'paediatrics', years_experience: 6, hired: date('2019-01-21'), on_leave: false, pager: '4236'}),
  (:Clinician {name: 'Dr. Jorge Almeida', specialty: 'oncology', years_experience: 19, hired: date('2016-10-05'), on_leave: false, pager: '4253'}),
  (:Clinician {name: 'Dr. Saskia de Wit', specialty: 'oncology', years_experience: 11, hired: date('2014-07-11'), on_leave: false, pager: '4270'}),
  (:Clinician {name: 'Dr. Bertram Hale', specialty: 'general surgery', years_experience: 35, hired: date('2012-04-05'), on_leave: false, pager: '4287'}),
  (:Clinician {name: 'Dr. Naomi Ferro', specialty: 'general surgery', years_experience: 8, hired: date('2019-03-30'), on_leave: false, pager: '4304'}),
  (:Clinician {name: 'Dr. Ursula Brandt', specialty: 'radiology', years_experience: 24, hired: date('2009-11-18'), on_leave: false, pager: '4321'}),
  (:Clinician {name: 'Dr. Imran Qureshi', specialty: 'radiology', years_experience: 5, hired: date('2019-02-07'), on_leave: false, pager: '4338'}),
  (:Clinician {name: 'Dr. Colette Dubois', specialty: 'anaesthesia', years_experience: 16, hired: date('2014-08-20'), on_leave: false}),
  (:Clinician {name: 'Sister Maeve Kelly', specialty: 'nursing', years_experience: 29, hired: date('2019-01-22'), on_leave: false, pager: '4372'}),
  (:Clinician {name: 'Nurse Danny Frost', specialty: 'nursing', years_experience: 3, hired: date('2023-05-09'), on_leave: false, pager: '4389'}),
  (:Clinician {name: 'Nurse Abena Owusu', specialty: 'nursing', years_experience: 10, hired: date('2018-11-05'), on_leave: false, pager: '4406'}),
  (:Clinician {name: 'Nurse Katya Orlova', specialty: 'nursing', years_experience: 7, hired: date('2022-11-06'), on_leave: true, pager: '4423'}),
  (:Clinician {name: 'Nurse Glyn Rees', specialty: 'nursing', years_experience: 21, hired: date('2017-10-10'), on_leave: false}),
  (:Clinician {name: 'Nurse Peta Lang', specialty: 'nursing', years_experience: 2, hired: date('2024-05-15'), on_leave: false}),
  (:Clinician {name: 'Nurse Ibrahim Sesay', specialty: 'nursing', years_experience: 13, hired: date('2019-12-22'), on_leave: false, pager: '4474'}),
  (:Clinician {name: 'Dr. Odd Nilsson', specialty: 'dermatology', years_experience: 15, hired: date('2011-04-18'), on_leave: true});

// Wards. Nobody lies on Rooftop.
CREATE
  (:Ward {name: 'Maple', floor: 1, beds: 24, visitors_allowed: true}),
  (:Ward {name: "Children's Ward", floor: 2, beds: 18, visitors_allowed: true}),
  (:Ward {name: 'Intensive Care', floor: 3, beds: 9, visitors_allowed: false}),
  (:Ward {name: "St. Luke's", floor: 2, beds: 30, visitors_allowed: true}),
  (:Ward {name: 'Nightingale', floor: 4, beds: 28, visitors_allowed: true}),
  (:Ward {name: 'Day Surgery', floor: 0, beds: 12, visitors_allowed: false}),
  (:Ward {name: 'Oncology Suite', floor: 5, beds: 16, visitors_allowed: true}),
  (:Ward {name: 'Maternity', floor: 1, beds: 20, visitors_allowed: true}),
  (:Ward {name: 'Isolation', floor: 6, beds: 5, visitors_allowed: false}),
  (:Ward {name: 'Recovery', floor: 3, beds: 14, visitors_allowed: true}),
  (:Ward {name: 'Rooftop', floor: 7, beds: 6, visitors_allowed: true});

// Drugs; price in pounds. Nobody takes Ketamine.
CREATE
  (:Drug {name: 'Amoxicillin', form: 'capsule', dose_mg: 500.0, controlled: false, expires: date('2026-03-31'), unit_price: 0.35}),
  (:Drug {name: 'Morphine', form: 'injection', dose_mg: 10.0, controlled: true, expires: date('2025-09-30'), unit_price: 4.8}),
  (:Drug {name: 'Paracetamol', form: 'tablet', dose_mg: 1000.0, controlled: false, expires: date('2027-01-31'), unit_price: 0.05}),
  (:Drug {name: 'Warfarin', form: 'tablet', dose_mg: 5.0, controlled: false, expires: date('2025-12-31'), unit_price: 0.22}),
  (:Drug {name: 'Metformin', form: 'tablet', dose_mg: 850.0, controlled: false, expires: date('2026-08-31'), unit_price: 0.12}),
  (:Drug {name: 'Insulin Glargine', form: 'injection', controlled: false, expires: date('2025-05-31'), unit_price: 18.5}),
  (:Drug {name: 'Salbutamol', form: 'inhaler', dose_mg: 0.1, controlled: false, expires: date('2026-11-30'), unit_price: 3.1}),
  (:Drug {name: 'Fentanyl Patch', form: 'patch', dose_mg: 0.05, controlled: true, expires: date('2025-06-30'), unit_price: 9.9}),
  (:Drug {name: 'Prednisolone', form: 'tablet', dose_mg: 25.0, controlled: false, expires: date('2027-04-30'), unit_price: 0.6}),
  (:Drug {name: 'Atorvastatin', form: 'tablet', dose_mg: 40.0, controlled: false, expires: date('2026-06-30'), unit_price: 0.4}),
  (:Drug {name: 'Ondansetron', form: 'tablet', dose_mg: 4.0, controlled: false, expires: date('2025-10-31'), unit_price: 1.15}),
  (:Drug {name: 'Ketamine', form: 'injection', dose_mg: 50.0, controlled: true, expires: date('2026-02-28'), unit_price: 6.7}),
  (:Drug {name: 'Penicillin V', form: 'tablet', dose_mg: 250.0, controlled: false, expires: date('2025-08-31'), unit_price: 0.18}),
  (:Drug {name: 'Aspirin', form: 'tablet', dose_mg: 75.0, controlled: false, expires: date('2027-09-30'), unit_price: 0.03}),
  (:Drug {name: "Bell's Linctus", form: 'syrup', controlled: false, expires: date('2024-01-31'), unit_price: 2.4}),
  (:Drug {name: 'Cisplatin', form: 'infusion', dose_mg: 100.0, controlled: false, expires: date('2025-07-31'), unit_price: 86.0});

// Diagnoses; severity from 1 to 5. Nobody has tuberculosis.
CREATE
  (:Diagnosis {icd: 'J18.9', title: 'Pneumonia', chronic: false, severity: 3}),
  (:Diagnosis {icd: 'I48.0', title: 'Atrial fibrillation', chronic: true, severity: 4}),
  (:Diagnosis {icd: 'E11.9', title: 'Type 2 diabetes', chronic: true, severity: 2}),
  (:Diagnosis {icd: 'S72.0', title: 'Broken hip', chronic: false, severity: 4}),
  (:Diagnosis {icd: 'C34.1', title: 'Lung cancer', chronic: true, severity: 5}),
  (:Diagnosis {icd: 'J45.9', title: 'Asthma', chronic: true, severity: 2}),
  (:Diagnosis {icd: 'G43.9', title: 'Migraine', chronic: true, severity: 2}),
  (:Diagnosis {icd: 'K35.8', title: 'Appendicitis', chronic: false, severity: 4}),
  (:Diagnosis {icd: 'I10', title: 'High blood pressure', chronic: true, severity: 1}),
  (:Diagnosis {icd: 'G20', title: "Parkinson's disease", chronic: true, severity: 4}),
  (:Diagnosis {icd: 'B01.9', title: 'Chickenpox', chronic: false, severity: 1}),
  (:Diagnosis {icd: 'I21.4', title: 'Heart attack', chronic: false, severity: 5}),
  (:Diagnosis {icd: 'L40.0', title: 'Psoriasis', chronic: true, severity: 1}),
  (:Diagnosis {icd: 'S06.0', title: 'Concussion', chronic: false, severity: 3}),
  (:Diagnosis {icd: 'A15.0', title: 'Tuberculosis', chronic: false, severity: 4});

// Scanners; cost in pounds.
CREATE
  (:Scanner_Unit {serial: 'MR-0071', modality: 'MRI', installed: date('2016-05-20'), working: true, cost: 1480000}),
  (:Scanner_Unit {serial: 'MR-0114', modality: 'MRI', installed: date('2022-10-03'), working: true, cost: 1725000}),
  (:Scanner_Unit {serial: 'CT-2209', modality: 'CT', installed: date('2012-01-15'), working: false, cost: 610000}),
  (:Scanner_Unit {serial: 'CT-3310', modality: 'CT', installed: date('2020-06-30'), working: true, cost: 890000}),
  (:Scanner_Unit {serial: 'XR-18', modality: 'X-ray', installed: date('2008-09-09'), working: true, cost: 120000}),
  (:Scanner_Unit {serial: 'XR-25', modality: 'X-ray', installed: date('2018-03-12'), working: false, cost: 142000}),
  (:Scanner_Unit {serial: 'US-5', modality: 'ultrasound', installed: date('2021-11-22'), working: true, cost: 54000}),
  (:Scanner_Unit {serial: 'US-6', modality: 'ultrasound', working: true, cost: 57500});

// Who lies on which ward, since when and for how many days.
UNWIND [
  ['Edith Blackwood', 'Oncology Suite', '2024-10-04', 23],
  ['Samir Haddad', 'Oncology Suite', '2024-09-07', 25], ['Lena Fuchs', "St. Luke's", '2024-07-16', 25],
  ["Tom O'Rourke", 'Isolation', '2024-08-07', 40], ['Yasmin Demir', 'Nightingale', '2024-01-13', 39],
  ['George Pappas', "Children's Ward", '2024-06-05', 19], ['Ivy Chen', 'Oncology Suite', '2024-09-18', 29],
  ['Walter Nkemelu', 'Recovery', '2024-01-11', 37], ['Rosa Delgado', 'Intensive Care', '2024-07-17', 22],
  ['Henry Tudor-Price', 'Nightingale', '2024-12-02', 18],
  ['Mabel Ashworth', "Children's Ward", '2024-11-02', 8],
  ['Dmitri Volkov', 'Nightingale', '2024-07-01', 10],
  ['Chloe Baptiste', 'Intensive Care', '2024-08-16', 10],
  ['Arthur Penhale', "Children's Ward", '2024-03-25', 4],
  ['Noor Rahimi', "Children's Ward", '2024-09-09', 37], ['Felix Steiner', 'Nightingale', '2024-06-24', 23],
  ['Grace Oyelaran', 'Intensive Care', '2024-12-05', 17], ['Billy Doyle', "St. Luke's", '2024-03-29', 22],
  ['Anita Kapoor', 'Day Surgery', '2024-12-22', 2], ["Jack L'Estrange", 'Oncology Suite', '2024-10-28', 7],
  ['Hilda Bergstrom', 'Isolation', '2024-11-20', 28], ['Omar Benali', "St. Luke's", '2024-04-12', 41],
  ['Penny Wainwright', 'Recovery', '2024-01-19', 31],
  ['Stanley Kruger', 'Intensive Care', '2024-11-08', 28], ['Zofia Malik', 'Maple', '2024-02-16', 2],
  ['Ruth Goldberg', 'Maple', '2024-07-02', 32], ['Kenji Watanabe', 'Oncology Suite', '2024-05-22', 26],
  ['Daisy Fairweather', 'Isolation', '2024-02-09', 13], ['Paul Mbeki', 'Isolation', '2024-07-04', 34],
  ['Marta Silva', "St. Luke's", '2024-10-26', 3], ['Albert Finch', "Children's Ward", '2024-12-05', 37],
  ['Layla Sharif', "St. Luke's", '2024-04-01', 36], ['Colin Mackay', "Children's Ward", '2024-04-19', 18],
  ['Vera Novotna', 'Nightingale', '2024-06-04', 4], ['Leo Marchetti', 'Isolation', '2024-10-01', 6],
  ['Sunita Rao', "Children's Ward", '2024-09-24', 13], ['Oscar Lindholm', 'Nightingale', '2024-11-22', 29],
  ['Fatou Diallo', 'Oncology Suite', '2024-05-05', 8], ['Ned Carmichael', 'Isolation', '2024-09-02', 29],
  ['Agnes Wu', 'Day Surgery', '2024-07-29', 38], ['Bruno Keller', 'Oncology Suite', '2024-02-19', 24],
  ['Tilly Marsh', "Children's Ward", '2024-03-27', 8], ['Gareth Pugh', 'Oncology Suite', '2024-04-29', 19],
  ['Ines Caldeira', 'Isolation', '2024-06-09', 17], ['Mo Farrell', 'Nightingale', '2024-09-01', 24],
  ['Baby Thorne', 'Maternity', '2024-06-10', 15], ['Hana Kimura', 'Maple', '2024-01-23', 2],
  ['Rory McAllister', 'Isolation', '2024-05-07', 39]
] AS row
MATCH (a:Patient {name: row[0]}), (b:Ward {name: row[1]})
CREATE (a)-[:ADMITTED_TO {since: date(row[2]), days: row[3]}]->(b);

// Who treats whom.
UNWIND [
  ['Dr. Ursula Brandt', 'Edith Blackwood'], ['Dr. Ursula Brandt', 'Samir Haddad'],
  ['Nurse Katya Orlova', 'Samir Haddad'], ['Dr. Tunde Balogun', 'Lena Fuchs'],
  ['Dr. Freya Lund', 'Lena Fuchs'], ['Nurse Ibrahim Sesay', 'Lena Fuchs'],
  ['Dr. Saskia de Wit', "Tom O'Rourke"], ['Nurse Glyn Rees', "Tom O'Rourke"],
  ['Dr. Ravi Chandran', 'Yasmin Demir'], ['Dr. Ursula Brandt', 'George Pappas'],
  ['Sister Maeve Kelly', 'George Pappas'], ['Dr. Anselm Boyd', 'Ivy Chen'],
  ['Nurse Abena Owusu', 'Ivy Chen'], ['Dr. Amy Vickers', 'Walter Nkemelu'],
  ['Nurse Glyn Rees', 'Walter Nkemelu'], ['Dr. Amy Vickers', 'Rosa Delgado'],
  ['Nurse Ibrahim Sesay', 'Rosa Delgado'], ["Dr. Patrick O'Shea", 'Henry Tudor-Price'],
  ['Dr. Jorge Almeida', 'Henry Tudor-Price'], ['Dr. Anselm Boyd', 'Mabel Ashworth'],
  ['Nurse Abena Owusu', 'Mabel Ashworth'], ['Dr. Ravi Chandran', 'Dmitri Volkov'],
  ['Nurse Danny Frost', 'Dmitri Volkov'], ['Dr. Amy Vickers', 'Chloe Baptiste'],
  ['Dr. Naomi Ferro', 'Chloe Baptiste'], ['Sister Maeve Kelly', 'Chloe Baptiste'],
  ['Dr. Bertram Hale', 'Arthur Penhale'], ['Dr. Ursula Brandt', 'Arthur Penhale'],
  ['Sister Maeve Kelly', 'Arthur Penhale'], ['Dr. Jorge Almeida', 'Noor Rahimi'],
  ['Nurse Danny Frost', 'Noor Rahimi'], ['Dr. Amy Vickers', 'Felix Steiner'],
  ['Dr. Miriam Katz', 'Grace Oyelaran'], ['Nurse Ibrahim Sesay', 'Grace Oyelaran'],
  ['Dr. Ravi Chandran', 'Billy Doyle'], ['Dr. Anselm Boyd', 'Anita Kapoor'],
  ['Dr. Naomi Ferro', 'Anita Kapoor'], ['Dr. Ursula Brandt', "Jack L'Estrange"],
  ['Dr. Saskia de Wit', "Jack L'Estrange"], ['Nurse Ibrahim Sesay', "Jack L'Estrange"],
  ['Dr. Freya Lund', 'Hilda Bergstrom'], ['Nurse Abena Owusu', 'Hilda Bergstrom'],
  ['Dr. Saskia de Wit', 'Omar Benali'], ['Dr. Imran Qureshi', 'Penny Wainwright'],
  ['Dr. Amy Vickers', 'Stanley Kruger'], ['Dr. Saskia de Wit', 'Stanley Kruger'],
  ['Nurse Danny Frost', 'Stanley Kruger'], ['Dr. Miriam Katz', 'Zofia Malik'],
  ['Dr. Anselm Boyd', 'Zofia Malik'], ['Sister Maeve Kelly', 'Zofia Malik'],
  ['Dr. Jorge Almeida', 'Ruth Goldberg'], ['Nurse Katya Orlova', 'Ruth Goldberg'],
  ['Dr. Freya Lund', 'Kenji Watanabe'], ['Nurse Ibrahim Sesay', 'Kenji Watanabe'],
  ['Dr. Freya Lund', 'Daisy Fairweather'], ['Dr. Naomi Ferro', 'Daisy Fairweather'],
  ['Sister Maeve Kelly', 'Daisy Fairweather'], ['Dr. Saskia de Wit', 'Paul Mbeki'],
  ['Dr. Jorge Almeida', 'Paul Mbeki'], ['Dr. Ursula Brandt', 'Marta Silva'],
  ['Nurse Peta Lang', 'Marta Silva'], ['Dr. Miriam Katz', 'Albert Finch'],
  ['Sister Maeve Kelly', 'Albert Finch'], ['Dr. Hester Quill', 'Layla Sharif'],
  ['Dr. Colette Dubois', 'Layla Sharif'], ["Dr. Patrick O'Shea", 'Colin Mackay'],
  ['Nurse Glyn Rees', 'Colin Mackay'], ['Dr. Bertram Hale', 'Vera Novotna'],
  ['Dr. Jorge Almeida', 'Vera Novotna'], ['Dr. Freya Lund', 'Leo Marchetti'],
  ['Dr. Li Na Zhou', 'Leo Marchetti'], ['Dr. Freya Lund', 'Sunita Rao'],
  ['Dr. Li Na Zhou', 'Oscar Lindholm'], ['Dr. Anselm Boyd', 'Oscar Lindholm'],
  ['Nurse Ibrahim Sesay', 'Oscar Lindholm'], ['Dr. Naomi Ferro', 'Fatou Diallo'],
  ['Nurse Glyn Rees', 'Fatou Diallo'], ['Dr. Imran Qureshi', 'Ned Carmichael'],
  ['Dr. Imran Qureshi', 'Agnes Wu'], ['Nurse Abena Owusu', 'Agnes Wu'], ['Dr. Anselm Boyd', 'Bruno Keller'],
  ['Dr. Tunde Balogun', 'Tilly Marsh'], ['Nurse Glyn Rees', 'Tilly Marsh'],
  ["Dr. Patrick O'Shea", 'Gareth Pugh'], ['Dr. Freya Lund', 'Gareth Pugh'],
  ['Dr. Imran Qureshi', 'Ines Caldeira'], ['Dr. Ursula Brandt', 'Mo Farrell'],
  ['Sister Maeve Kelly', 'Mo Farrell'], ['Dr. Ursula Brandt', 'Joan Whitlock'],
  ['Nurse Peta Lang', 'Joan Whitlock'], ['Dr. Jorge Almeida', 'Pascal Moreau'],
  ['Nurse Peta Lang', 'Pascal Moreau'], ['Dr. Amy Vickers', 'Baby Thorne'],
  ['Dr. Ravi Chandran', 'Baby Thorne'], ['Nurse Danny Frost', 'Baby Thorne'],
  ['Dr. Miriam Katz', 'Eugene Black'], ['Dr. Tunde Balogun', 'Eugene Black'],
  ['Sister Maeve Kelly', 'Eugene Black'], ['Dr. Saskia de Wit', 'Hana Kimura'],
  ['Dr. Ursula Brandt', 'Hana Kimura'], ['Nurse Ibrahim Sesay', 'Hana Kimura'],
  ['Dr. Anselm Boyd', 'Rory McAllister'], ['Dr. Imran Qureshi', 'Rory McAllister'],
  ['Dr. Jorge Almeida', 'Susan Vance'], ['Nurse Peta Lang', 'Susan Vance']
] AS row
MATCH (a:Clinician {name: row[0]}), (b:Patient {name: row[1]})
CREATE (a)-[:TREATS]->(b);

// Who operated on whom.
UNWIND [
  ['Dr. Naomi Ferro', 'Felix Steiner', '2023-12-13', 309],
  ["Dr. Patrick O'Shea", 'Ruth Goldberg', '2023-10-07', 386],
  ['Dr. Naomi Ferro', 'Stanley Kruger', '2024-04-23', 107],
  ['Dr. Miriam Katz', 'Marta Silva', '2023-07-02', 322],
  ["Dr. Patrick O'Shea", 'Colin Mackay', '2023-05-14', 137],
  ['Dr. Miriam Katz', 'Omar Benali', '2024-01-14', 31],
  ["Dr. Patrick O'Shea", 'Joan Whitlock', '2024-09-12', 225],
  ['Dr. Bertram Hale', 'Vera Novotna', '2023-06-12', 273],
  ['Dr. Freya Lund', 'Fatou Diallo', '2023-05-17', 42],
  ['Dr. Freya Lund', 'Samir Haddad', '2024-01-25', 245],
  ['Dr. Freya Lund', 'Kenji Watanabe', '2023-07-11', 363],
  ['Dr. Bertram Hale', 'Daisy Fairweather', '2024-08-21', 231],
  ['Dr. Miriam Katz', 'Sunita Rao', '2023-04-11', 216],
  ['Dr. Miriam Katz', 'Chloe Baptiste', '2024-08-29', 344],
  ['Dr. Freya Lund', 'Edith Blackwood', '2023-05-19', 414],
  ['Dr. Naomi Ferro', "Tom O'Rourke", '2024-08-28', 180],
  ['Dr. Miriam Katz', 'Albert Finch', '2023-06-20', 67],
  ['Dr. Naomi Ferro', 'Layla Sharif', '2024-02-15', 46],
  ['Dr. Bertram Hale', 'Lena Fuchs', '2024-11-02', 35],
  ['Dr. Naomi Ferro', 'Zofia Malik', '2024-06-03', 297],
  ['Dr. Bertram Hale', 'Pascal Moreau', '2024-12-07', 399],
  ["Dr. Patrick O'Shea", 'Henry Tudor-Price', '2023-07-19', 142]
] AS row
MATCH (a:Clinician {name: row[0]}), (b:Patient {name: row[1]})
CREATE (a)-[:OPERATED_ON {performed: date(row[2]), minutes: row[3]}]->(b);

// Who suffers from what; the year it began.
UNWIND [
  ['Edith Blackwood', 'Migraine', 2005], ['Samir Haddad', 'Concussion', 2024],
  ['Lena Fuchs', 'Concussion', 2021], ['Lena Fuchs', 'Appendicitis', 2020],
  ["Tom O'Rourke", 'Atrial fibrillation', 2023], ["Tom O'Rourke", 'Pneumonia', 2014],
  ['Yasmin Demir', 'Appendicitis', 2013], ['George Pappas', 'Pneumonia', 2008],
  ['Ivy Chen', 'Concussion', 2008], ['Ivy Chen', 'Type 2 diabetes', 2016],
  ['Ivy Chen', 'Appendicitis', 2014], ['Walter Nkemelu', 'Heart attack', 2017],
  ['Rosa Delgado', 'High blood pressure', 2024], ['Henry Tudor-Price', 'Type 2 diabetes', 2007],
  ['Mabel Ashworth', 'Appendicitis', 2016], ['Dmitri Volkov', 'Atrial fibrillation', 2018],
  ['Dmitri Volkov', 'Lung cancer', 2020], ['Dmitri Volkov', 'Psoriasis', 2015],
  ['Chloe Baptiste', 'Heart attack', 2019], ['Chloe Baptiste', 'Atrial fibrillation', 2019],
  ['Arthur Penhale', 'Type 2 diabetes', 2006], ['Noor Rahimi', 'Atrial fibrillation', 2005],
  ['Noor Rahimi', 'Pneumonia', 2015], ['Felix Steiner', 'Migraine', 2022],
  ['Felix Steiner', 'Atrial fibrillation', 2019], ['Grace Oyelaran', "Parkinson's disease", 2012],
  ['Billy Doyle', 'Chickenpox', 2021], ['Billy Doyle', 'Appendicitis', 2018],
  ['Anita Kapoor', 'Atrial fibrillation', 2006], ['Anita Kapoor', 'High blood pressure', 2022],
  ["Jack L'Estrange", 'Type 2 diabetes', 2010], ['Hilda Bergstrom', 'High blood pressure', 2020],
  ['Omar Benali', 'Chickenpox', 2007], ['Omar Benali', 'Broken hip', 2010],
  ['Omar Benali', "Parkinson's disease", 2016], ['Penny Wainwright', 'Type 2 diabetes', 2015],
  ['Stanley Kruger', 'Lung cancer', 2006], ['Stanley Kruger', 'Pneumonia', 2017],
  ['Stanley Kruger', 'Migraine', 2016], ['Zofia Malik', 'Type 2 diabetes', 2023],
  ['Zofia Malik', 'Atrial fibrillation', 2023], ['Ruth Goldberg', 'Broken hip', 2006],
  ['Ruth Goldberg', 'Psoriasis', 2016], ['Ruth Goldberg', 'Chickenpox', 2018],
  ['Kenji Watanabe', 'Psoriasis', 2015], ['Daisy Fairweather', 'Asthma', 2015],
  ['Paul Mbeki', 'Pneumonia', 2024], ['Marta Silva', 'Pneumonia', 2010], ['Albert Finch', 'Asthma', 2020],
  ['Albert Finch', 'Pneumonia', 2010], ['Albert Finch', 'Psoriasis', 2017],
  ['Layla Sharif', 'Chickenpox', 2010], ['Layla Sharif', 'Concussion', 2008],
  ['Colin Mackay', 'Heart attack', 2007], ['Colin Mackay', 'Appendicitis', 2013],
  ['Vera Novotna', 'Chickenpox', 2009], ['Vera Novotna', 'High blood pressure', 2006],
  ['Leo Marchetti', 'Migraine', 2008], ['Leo Marchetti', 'High blood pressure', 2011],
  ['Sunita Rao', 'Atrial fibrillation', 2010], ['Sunita Rao', 'Appendicitis', 2020],
  ['Oscar Lindholm', 'High blood pressure', 2016], ['Oscar Lindholm', 'Lung cancer', 2009],
  ['Fatou Diallo', 'Appendicitis', 2021], ['Fatou Diallo', 'Migraine', 2019],
  ['Fatou Diallo', 'Concussion', 2022], ['Ned Carmichael', 'High blood pressure', 2017],
  ['Ned Carmichael', 'Type 2 diabetes', 2024], ['Ned Carmichael', 'Migraine', 2014],
  ['Agnes Wu', "Parkinson's disease", 2020], ['Bruno Keller', 'Broken hip', 2019],
  ['Bruno Keller', 'Lung cancer', 2010], ['Tilly Marsh', "Parkinson's disease", 2015],
  ['Tilly Marsh', 'High blood pressure', 2024], ['Gareth Pugh', 'Atrial fibrillation', 2014],
  ['Ines Caldeira', 'Migraine', 2012], ['Ines Caldeira', 'Broken hip', 2018],
  ['Ines Caldeira', "Parkinson's disease", 2023], ['Mo Farrell', "Parkinson's disease", 2010],
  ['Mo Farrell', 'Atrial fibrillation', 2005], ['Mo Farrell', 'Appendicitis', 2010],
  ['Joan Whitlock', 'Pneumonia', 2015], ['Pascal Moreau', 'Psoriasis', 2019],
  ['Eugene Black', 'Migraine', 2010], ['Eugene Black', 'Asthma', 2024],
  ['Hana Kimura', "Parkinson's disease", 2009], ['Hana Kimura', 'Psoriasis', 2019],
  ['Rory McAllister', 'Concussion', 2005], ['Rory McAllister', 'Migraine', 2023],
  ['Susan Vance', 'Pneumonia', 2020], ['Susan Vance', "Parkinson's disease", 2022]
] AS row
MATCH (a:Patient {name: row[0]}), (b:Diagnosis {title: row[1]})
CREATE (a)-[:HAS_CONDITION {since: row[2]}]->(b);

// Who takes what.
UNWIND [
  ['Edith Blackwood', 'Aspirin', 4], ['Edith Blackwood', 'Metformin', 2],
  ['Samir Haddad', 'Fentanyl Patch', 3], ['Yasmin Demir', 'Aspirin', 3],
  ['George Pappas', 'Penicillin V', 1], ['Ivy Chen', 'Salbutamol', 1], ['Ivy Chen', 'Amoxicillin', 1],
  ['Ivy Chen', 'Warfarin', 2], ['Walter Nkemelu', 'Paracetamol', 3], ['Walter Nkemelu', 'Morphine', 4],
  ['Henry Tudor-Price', 'Amoxicillin', 4], ['Henry Tudor-Price', 'Paracetamol', 2],
  ['Mabel Ashworth', 'Morphine', 2], ['Mabel Ashworth', 'Insulin Glargine', 3],
  ['Dmitri Volkov', 'Paracetamol', 2], ['Dmitri Volkov', 'Atorvastatin', 1],
  ['Dmitri Volkov', 'Insulin Glargine', 3], ['Chloe Baptiste', 'Ondansetron', 1],
  ['Chloe Baptiste', 'Aspirin', 2], ['Chloe Baptiste', 'Fentanyl Patch', 3],
  ['Noor Rahimi', 'Prednisolone', 4], ['Noor Rahimi', 'Metformin', 4], ['Grace Oyelaran', 'Morphine', 1],
  ['Grace Oyelaran', 'Warfarin', 4], ['Anita Kapoor', 'Amoxicillin', 3],
  ["Jack L'Estrange", 'Prednisolone', 4], ["Jack L'Estrange", 'Ondansetron', 2],
  ['Hilda Bergstrom', 'Fentanyl Patch', 1], ['Hilda Bergstrom', 'Salbutamol', 2],
  ['Omar Benali', 'Insulin Glargine', 1], ['Omar Benali', 'Atorvastatin', 2],
  ['Penny Wainwright', 'Metformin', 1], ['Zofia Malik', 'Paracetamol', 4], ['Ruth Goldberg', 'Morphine', 2],
  ['Ruth Goldberg', 'Aspirin', 3], ['Kenji Watanabe', 'Warfarin', 3], ['Kenji Watanabe', 'Prednisolone', 1],
  ['Daisy Fairweather', 'Ondansetron', 2], ['Daisy Fairweather', 'Metformin', 1],
  ['Daisy Fairweather', 'Atorvastatin', 4], ['Paul Mbeki', 'Atorvastatin', 2],
  ['Paul Mbeki', 'Amoxicillin', 1], ['Albert Finch', 'Atorvastatin', 3], ['Layla Sharif', 'Warfarin', 1],
  ['Vera Novotna', 'Morphine', 1], ['Leo Marchetti', 'Insulin Glargine', 2],
  ['Leo Marchetti', 'Salbutamol', 2], ['Sunita Rao', 'Atorvastatin', 1], ['Oscar Lindholm', 'Warfarin', 1],
  ['Fatou Diallo', 'Insulin Glargine', 4], ['Fatou Diallo', 'Warfarin', 1],
  ['Ned Carmichael', 'Amoxicillin', 4], ['Agnes Wu', 'Warfarin', 1], ['Bruno Keller', 'Amoxicillin', 3],
  ['Bruno Keller', 'Metformin', 1], ['Bruno Keller', 'Paracetamol', 4], ['Tilly Marsh', 'Cisplatin', 1],
  ['Tilly Marsh', 'Insulin Glargine', 3], ['Gareth Pugh', 'Aspirin', 1], ['Gareth Pugh', 'Atorvastatin', 1],
  ['Ines Caldeira', 'Fentanyl Patch', 2], ['Ines Caldeira', 'Amoxicillin', 1],
  ['Mo Farrell', 'Salbutamol', 3], ['Mo Farrell', 'Metformin', 3], ['Pascal Moreau', 'Amoxicillin', 4],
  ['Pascal Moreau', 'Ondansetron', 4], ['Pascal Moreau', 'Penicillin V', 1],
  ['Rory McAllister', 'Fentanyl Patch', 4]
] AS row
MATCH (a:Patient {name: row[0]}), (b:Drug {name: row[1]})
CREATE (a)-[:takes {times_daily: row[2]}]->(b);

// Who must not have what.
UNWIND [
  ['Mabel Ashworth', 'Penicillin V'], ['Arthur Penhale', 'Penicillin V'], ['Albert Finch', 'Penicillin V'],
  ['Samir Haddad', 'Penicillin V'], ['Susan Vance', 'Aspirin'], ["Tom O'Rourke", 'Penicillin V'],
  ["Jack L'Estrange", 'Morphine'], ['Chloe Baptiste', 'Morphine'], ['Grace Oyelaran', 'Penicillin V'],
  ['Zofia Malik', 'Penicillin V'], ['Marta Silva', 'Penicillin V'], ['Paul Mbeki', 'Aspirin'],
  ['Ned Carmichael', 'Penicillin V']
] AS row
MATCH (a:Patient {name: row[0]}), (b:Drug {name: row[1]})
CREATE (a)-[:ALLERGIC_TO]->(b);

// Who works on which ward.
UNWIND [
  ['Dr. Miriam Katz', 'Maple'], ['Dr. Miriam Katz', "Children's Ward"], ['Dr. Anselm Boyd', 'Maple'],
  ['Dr. Li Na Zhou', 'Maternity'], ["Dr. Patrick O'Shea", 'Nightingale'],
  ["Dr. Patrick O'Shea", 'Recovery'], ['Dr. Freya Lund', 'Day Surgery'], ['Dr. Freya Lund', 'Maple'],
  ['Dr. Ravi Chandran', 'Recovery'], ['Dr. Ravi Chandran', "Children's Ward"],
  ['Dr. Hester Quill', "Children's Ward"], ['Dr. Tunde Balogun', "Children's Ward"],
  ['Dr. Amy Vickers', "St. Luke's"], ['Dr. Amy Vickers', 'Oncology Suite'],
  ['Dr. Jorge Almeida', 'Nightingale'], ['Dr. Jorge Almeida', 'Recovery'],
  ['Dr. Saskia de Wit', 'Isolation'], ['Dr. Saskia de Wit', 'Maternity'],
  ['Dr. Bertram Hale', 'Oncology Suite'], ['Dr. Bertram Hale', 'Nightingale'],
  ['Dr. Naomi Ferro', 'Oncology Suite'], ['Dr. Naomi Ferro', 'Maple'], ['Dr. Ursula Brandt', 'Maternity'],
  ['Dr. Ursula Brandt', 'Maple'], ['Dr. Imran Qureshi', 'Recovery'],
  ['Dr. Colette Dubois', 'Oncology Suite'], ['Sister Maeve Kelly', 'Day Surgery'],
  ['Sister Maeve Kelly', "Children's Ward"], ['Nurse Danny Frost', 'Day Surgery'],
  ['Nurse Danny Frost', 'Nightingale'], ['Nurse Abena Owusu', 'Oncology Suite'],
  ['Nurse Abena Owusu', 'Intensive Care'], ['Nurse Katya Orlova', 'Recovery'],
  ['Nurse Katya Orlova', "Children's Ward"], ['Nurse Glyn Rees', 'Recovery'],
  ['Nurse Glyn Rees', 'Intensive Care'], ['Nurse Peta Lang', 'Recovery'],
  ['Nurse Peta Lang', 'Oncology Suite'], ['Nurse Ibrahim Sesay', 'Recovery'],
  ['Nurse Ibrahim Sesay', 'Maple']
] AS row
MATCH (a:Clinician {name: row[0]}), (b:Ward {name: row[1]})
CREATE (a)-[:WORKS_ON]->(b);

// Who heads which ward.
UNWIND [
  ['Dr. Miriam Katz', 'Intensive Care'], ['Dr. Tunde Balogun', "Children's Ward"],
  ['Dr. Jorge Almeida', 'Oncology Suite'], ['Sister Maeve Kelly', 'Nightingale'],
  ['Dr. Bertram Hale', 'Day Surgery'], ['Dr. Bertram Hale', 'Recovery'], ['Dr. Ravi Chandran', 'Maple'],
  ['Sister Maeve Kelly', 'Maternity'], ["Dr. Patrick O'Shea", "St. Luke's"]
] AS row
MATCH (a:Clinician {name: row[0]}), (b:Ward {name: row[1]})
CREATE (a)-[:HEADS]->(b);

// Who supervises whom.
UNWIND [
  ['Dr. Miriam Katz', 'Dr. Anselm Boyd'], ['Dr. Miriam Katz', 'Dr. Li Na Zhou'],
  ['Dr. Bertram Hale', 'Dr. Naomi Ferro'], ['Dr. Bertram Hale', "Dr. Patrick O'Shea"],
  ["Dr. Patrick O'Shea", 'Dr. Freya Lund'], ['Dr. Hester Quill', 'Dr. Ravi Chandran'],
  ['Dr. Tunde Balogun', 'Dr. Amy Vickers'], ['Dr. Ursula Brandt', 'Dr. Imran Qureshi'],
  ['Sister Maeve Kelly', 'Nurse Danny Frost'], ['Sister Maeve Kelly', 'Nurse Peta Lang'],
  ['Sister Maeve Kelly', 'Nurse Abena Owusu'], ['Nurse Glyn Rees', 'Nurse Katya Orlova'],
  ['Nurse Abena Owusu', 'Nurse Ibrahim Sesay'], ['Dr. Bertram Hale', 'Dr. Miriam Katz']
] AS row
MATCH (a:Clinician {name: row[0]}), (b:Clinician {name: row[1]})
CREATE (a)-[:SUPERVISES]->(b);

// Where the scanners stand. US-6 is still in its crate.
UNWIND [
  ['MR-0071', 'Maple'], ['MR-0114', 'Oncology Suite'], ['CT-2209', 'Day Surgery'],
  ['CT-3310', 'Intensive Care'], ['XR-18', "St. Luke's"], ['XR-25', "Children's Ward"],
  ['US-5', 'Maternity']
] AS row
MATCH (a:Scanner_Unit {serial: row[0]}), (b:Ward {name: row[1]})
CREATE (a)-[:STANDS_IN]->(b);
