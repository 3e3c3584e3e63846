// A mid-sized consultancy: its people, what they can do, the projects they work on and the clients who pay for them. Everything is made up. Money in euros; annualRevenue in millions.

CREATE
  (:Office {city: 'Manchester', country: 'United Kingdom', address: '14 Spinningfields Row', desks: 120, floorArea: 1840.5, openedOn: date('2006-04-03')}),
  (:Office {city: 'Edinburgh', country: 'United Kingdom', address: '3 Cowgate Close', desks: 45, floorArea: 610.0, openedOn: date('2012-09-17')}),
  (:Office {city: 'Dublin', country: 'Ireland', address: '71 Pearse Wharf', desks: 60, floorArea: 905.25, openedOn: date('2010-01-11')}),
  (:Office {city: 'Rotterdam', country: 'Netherlands', address: 'Wijnhaven 208', desks: 80, floorArea: 1275.0, openedOn: date('2014-06-02')}),
  (:Office {city: 'Antwerp', country: 'Belgium', address: 'Godefriduskaai 18', desks: 30, floorArea: 420.75, openedOn: date('2019-03-25')}),
  (:Office {city: 'Copenhagen', country: 'Denmark', address: 'Refshalevej 163', desks: 25, floorArea: 388.0, openedOn: date('2021-10-04')});

CREATE
  (:Department {name: 'Data and Analytics', code: 'DAT', annualBudget: 2400000}),
  (:Department {name: 'Cloud Engineering', code: 'CLD', annualBudget: 2900000}),
  (:Department {name: 'Strategy', code: 'STR', annualBudget: 1750000}),
  (:Department {name: 'User Experience', code: 'UXD', annualBudget: 980000}),
  (:Department {name: 'Cyber Security', code: 'SEC', annualBudget: 1320000}),
  (:Department {name: 'People and Culture', code: 'HRM', annualBudget: 540000}),
  (:Department {name: 'Finance', code: 'FIN', annualBudget: 460000});

CREATE
  (:Skill {name: 'Python', category: 'Programming'}),
  (:Skill {name: 'Java', category: 'Programming'}),
  (:Skill {name: 'TypeScript', category: 'Programming'}),
  (:Skill {name: 'SQL', category: 'Programming'}),
  (:Skill {name: 'COBOL', category: 'Programming'}),
  (:Skill {name: 'Machine Learning', category: 'Data'}),
  (:Skill {name: 'Data Modelling', category: 'Data'}),
  (:Skill {name: 'Data Visualisation', category: 'Data'}),
  (:Skill {name: 'Kubernetes', category: 'Infrastructure'}),
  (:Skill {name: 'Terraform', category: 'Infrastructure'}),
  (:Skill {name: 'Networking', category: 'Infrastructure'}),
  (:Skill {name: 'User Research', category: 'Design'}),
  (:Skill {name: 'Prototyping', category: 'Design'}),
  (:Skill {name: 'Accessibility Auditing', category: 'Design'}),
  (:Skill {name: 'Penetration Testing', category: 'Security'}),
  (:Skill {name: 'Threat Modelling', category: 'Security'}),
  (:Skill {name: 'Change Management', category: 'Business'}),
  (:Skill {name: 'Facilitation', category: 'Business'}),
  (:Skill {name: 'Procurement', category: 'Business'}),
  (:Skill {name: 'Financial Modelling', category: 'Business'}),
  (:Skill {name: 'Life Cycle Assessment', category: 'Business'});

CREATE
  (:Certification {name: 'PRINCE2 Practitioner', issuer: 'PeopleCert', validityYears: 3, examFee: 520.0}),
  (:Certification {name: 'ITIL Foundation', issuer: 'PeopleCert', validityYears: 3, examFee: 380.5}),
  (:Certification {name: 'Project Management Professional', issuer: 'Project Management Institute', validityYears: 3, examFee: 575.0}),
  (:Certification {name: 'AWS Solutions Architect', issuer: 'Amazon', validityYears: 3, examFee: 300.0}),
  (:Certification {name: 'Certified Kubernetes Administrator', issuer: 'Linux Foundation', validityYears: 2, examFee: 395.0}),
  (:Certification {name: 'Azure Administrator', issuer: 'Microsoft', validityYears: 1, examFee: 165.0}),
  (:Certification {name: 'Azure Data Engineer', issuer: 'Microsoft', validityYears: 1, examFee: 165.0}),
  (:Certification {name: 'Certified Information Systems Security Professional', issuer: 'ISC2', validityYears: 3, examFee: 749.0}),
  (:Certification {name: 'Professional Scrum Master', issuer: 'Scrum.org', validityYears: 10, examFee: 200.0}),
  (:Certification {name: 'TOGAF Practitioner', issuer: 'The Open Group', validityYears: 5, examFee: 495.0});

CREATE
  (:Organization {name: 'Northgate Building Society', industry: 'Banking', country: 'United Kingdom', annualRevenue: 640.5, employeeCount: 3100, clientSince: date('2011-05-16')}),
  (:Organization {name: 'Lindqvist Bank', industry: 'Banking', country: 'Sweden', annualRevenue: 2180.0, employeeCount: 8700, clientSince: date('2019-02-04')}),
  (:Organization {name: 'Kattegat Wind', industry: 'Energy', country: 'Denmark', annualRevenue: 415.2, employeeCount: 930, clientSince: date('2021-11-22')}),
  (:Organization {name: 'Meridian Energy Partners', industry: 'Energy', country: 'United Kingdom', annualRevenue: 1325.7, employeeCount: 5400, clientSince: date('2014-08-11')}),
  (:Organization {name: 'Liffey Health Trust', industry: 'Healthcare', country: 'Ireland', annualRevenue: 288.9, employeeCount: 4200, clientSince: date('2015-03-09')}),
  (:Organization {name: 'Scheldt Pharma', industry: 'Healthcare', country: 'Belgium', annualRevenue: 972.4, employeeCount: 2650, clientSince: date('2020-06-29')}),
  (:Organization {name: 'Maashaven Port Authority', industry: 'Logistics', country: 'Netherlands', annualRevenue: 505.0, employeeCount: 1180, clientSince: date('2014-10-20')}),
  (:Organization {name: 'Halvorsen Shipping', industry: 'Logistics', country: 'Norway', annualRevenue: 861.3, employeeCount: 2275, clientSince: date('2022-01-17')}),
  (:Organization {name: 'Castlemore City Council', industry: 'Public Sector', country: 'United Kingdom', annualRevenue: 198.6, employeeCount: 6050, clientSince: date('2009-07-01')}),
  (:Organization {name: 'Tweed and Forth Water', industry: 'Utilities', country: 'United Kingdom', annualRevenue: 333.8, employeeCount: 1520, clientSince: date('2017-12-05')}),
  (:Organization {name: 'Brannigan Insurance', industry: 'Insurance', country: 'Ireland', annualRevenue: 447.1, employeeCount: 1890, clientSince: date('2018-04-23')}),
  (:Organization {name: 'Van Aerts Breweries', industry: 'Food and Drink', country: 'Belgium', annualRevenue: 156.4, employeeCount: 740, clientSince: date('2023-05-30')}),
  (:Organization {name: 'Aldwych Retail Group', industry: 'Retail', country: 'United Kingdom', annualRevenue: 1790.0, employeeCount: 21400, clientSince: date('2013-09-12')}),
  (:Organization {name: 'Oakfield Grocers', industry: 'Retail', country: 'United Kingdom', annualRevenue: 92.3, employeeCount: 860, clientSince: date('2024-10-14')});

CREATE
  (:Project {code: 'P-101', name: 'Fraud Detection Platform', status: 'active', billable: true, budget: 1250000, startDate: date('2023-09-04'), endDate: date('2025-08-29')}),
  (:Project {code: 'P-102', name: 'Mobile Banking Redesign', status: 'completed', billable: true, budget: 480000, startDate: date('2021-02-15'), endDate: date('2022-03-31')}),
  (:Project {code: 'P-103', name: 'Core Ledger Migration', status: 'active', billable: true, budget: 2100000, startDate: date('2022-06-20'), endDate: date('2025-12-19')}),
  (:Project {code: 'P-104', name: 'Turbine Maintenance Forecasting', status: 'active', billable: true, budget: 390000, startDate: date('2024-01-08'), endDate: date('2025-03-28')}),
  (:Project {code: 'P-105', name: 'Offshore Sensor Network', status: 'planned', billable: true, budget: 720000, startDate: date('2025-09-01'), endDate: date('2026-10-30')}),
  (:Project {code: 'P-106', name: 'Smart Meter Rollout Review', status: 'completed', billable: true, budget: 165000, startDate: date('2020-05-11'), endDate: date('2020-11-27')}),
  (:Project {code: 'P-107', name: 'Patient Portal', status: 'completed', billable: true, budget: 540000, startDate: date('2019-10-07'), endDate: date('2021-04-30')}),
  (:Project {code: 'P-108', name: 'Hospital Rostering', status: 'on hold', billable: true, budget: 310000, startDate: date('2024-03-18'), endDate: date('2025-02-28')}),
  (:Project {code: 'P-109', name: 'Clinical Trial Data Hub', status: 'active', billable: true, budget: 870000, startDate: date('2024-05-06'), endDate: date('2025-11-14')}),
  (:Project {code: 'P-110', name: 'Berth Scheduling', status: 'completed', billable: true, budget: 425000, startDate: date('2018-03-01'), endDate: date('2019-06-28')}),
  (:Project {code: 'P-111', name: 'Container Tracking Pilot', status: 'active', billable: true, budget: 275000, startDate: date('2024-08-12'), endDate: date('2025-05-30')}),
  (:Project {code: 'P-112', name: 'Fleet Emissions Baseline', status: 'completed', billable: true, budget: 98000, startDate: date('2022-04-04'), endDate: date('2022-09-16')}),
  (:Project {code: 'P-113', name: 'Council Website Accessibility Review', status: 'completed', billable: true, budget: 62000, startDate: date('2023-01-23'), endDate: date('2023-05-12')}),
  (:Project {code: 'P-114', name: 'Leak Detection Analytics', status: 'active', billable: true, budget: 350000, startDate: date('2024-02-26'), endDate: date('2025-06-27')}),
  (:Project {code: 'P-115', name: 'Claims Automation', status: 'on hold', billable: true, budget: 610000, startDate: date('2023-11-13'), endDate: date('2025-04-11')}),
  (:Project {code: 'P-116', name: 'Brewery Digital Strategy', status: 'completed', billable: true, budget: 120000, startDate: date('2023-06-19'), endDate: date('2024-01-26')}),
  (:Project {code: 'P-117', name: 'Loyalty App', status: 'active', billable: true, budget: 930000, startDate: date('2023-03-06'), endDate: date('2025-09-26')}),
  (:Project {code: 'P-118', name: 'Store Network Security Audit', status: 'completed', billable: true, budget: 145000, startDate: date('2022-10-10'), endDate: date('2023-02-17')}),
  (:Project {code: 'P-119', name: 'Intranet Refresh', status: 'active', billable: false, budget: 55000, startDate: date('2024-09-02'), endDate: date('2025-01-31')}),
  (:Project {code: 'P-120', name: 'Graduate Academy', status: 'planned', billable: false, budget: 80000, startDate: date('2025-10-06'), endDate: date('2026-06-26')}),
  (:Project {code: 'P-121', name: 'Warehouse Robotics Study', status: 'planned', billable: true, budget: 205000, startDate: date('2025-11-03'), endDate: date('2026-04-17')});

CREATE
  (:Employee {name: 'Helen Ashworth', jobTitle: 'Managing Partner', email: 'helen.ashworth@tarnbrook.example', hireDate: date('2006-04-03'), salary: 185000, remote: false}),
  (:Employee {name: 'Conor Whelan', jobTitle: 'Head of Data', email: 'conor.whelan@tarnbrook.example', hireDate: date('2011-02-14'), salary: 128000, remote: false}),
  (:Employee {name: 'Saskia de Groot', jobTitle: 'Head of Cloud', email: 'saskia.de.groot@tarnbrook.example', hireDate: date('2014-06-02'), salary: 132500, remote: false}),
  (:Employee {name: 'Marcus Oyelaran', jobTitle: 'Head of Strategy', email: 'marcus.oyelaran@tarnbrook.example', hireDate: date('2012-09-17'), salary: 126000, remote: false}),
  (:Employee {name: 'Ingrid Solberg', jobTitle: 'Head of Design', email: 'ingrid.solberg@tarnbrook.example', hireDate: date('2013-05-27'), salary: 112000, remote: true}),
  (:Employee {name: 'Rafiq Chowdhury', jobTitle: 'Head of Security', email: 'rafiq.chowdhury@tarnbrook.example', hireDate: date('2015-11-09'), salary: 121500, remote: false}),
  (:Employee {name: 'Bernadette Quill', jobTitle: 'Finance Director', email: 'bernadette.quill@tarnbrook.example', hireDate: date('2009-08-24'), salary: 118000, remote: false}),
  (:Employee {name: 'Josephine Mbeki', jobTitle: 'People Director', email: 'josephine.mbeki@tarnbrook.example', hireDate: date('2010-03-15'), salary: 104000, remote: true}),
  (:Employee {name: 'Aoife Brennan', jobTitle: 'Senior Data Scientist', email: 'aoife.brennan@tarnbrook.example', hireDate: date('2016-09-05'), salary: 84000, remote: false}),
  (:Employee {name: 'Daan Verhoeven', jobTitle: 'Data Scientist', email: 'daan.verhoeven@tarnbrook.example', hireDate: date('2018-01-15'), salary: 66500, remote: true}),
  (:Employee {name: 'Priyanka Iyer', jobTitle: 'Data Engineer', email: 'priyanka.iyer@tarnbrook.example', hireDate: date('2019-04-29'), salary: 69000, remote: false}),
  (:Employee {name: 'Lukas Brandt', jobTitle: 'Data Engineer', email: 'lukas.brandt@tarnbrook.example', hireDate: date('2021-08-16'), salary: 63500, remote: true}),
  (:Employee {name: 'Niamh Gallagher', jobTitle: 'Analytics Consultant', email: 'niamh.gallagher@tarnbrook.example', hireDate: date('2018-07-02'), salary: 58000, remote: false}),
  (:Employee {name: 'Oskar Lindholm', jobTitle: 'Junior Data Scientist', email: 'oskar.lindholm@tarnbrook.example', hireDate: date('2023-09-04'), salary: 43000, remote: false}),
  (:Employee {name: 'Emeka Nwosu', jobTitle: 'Data Architect', email: 'emeka.nwosu@tarnbrook.example', hireDate: date('2017-02-20'), salary: 91000, remote: false}),
  (:Employee {name: 'Femke Janssen', jobTitle: 'Cloud Architect', email: 'femke.janssen@tarnbrook.example', hireDate: date('2016-03-07'), salary: 98000, remote: false}),
  (:Employee {name: 'Tom Hargreaves', jobTitle: 'Senior Developer', email: 'tom.hargreaves@tarnbrook.example', hireDate: date('2015-01-19'), salary: 79500, remote: true}),
  (:Employee {name: 'Elif Demir', jobTitle: 'Developer', email: 'elif.demir@tarnbrook.example', hireDate: date('2020-10-12'), salary: 61000, remote: false}),
  (:Employee {name: 'Jakub Zielinski', jobTitle: 'Developer', email: 'jakub.zielinski@tarnbrook.example', hireDate: date('2021-05-17'), salary: 59500, remote: true}),
  (:Employee {name: 'Grace Adeyemi', jobTitle: 'Developer', email: 'grace.adeyemi@tarnbrook.example', hireDate: date('2022-02-28'), salary: 55000, remote: false}),
  (:Employee {name: 'Wout Peeters', jobTitle: 'Site Reliability Engineer', email: 'wout.peeters@tarnbrook.example', hireDate: date('2019-06-24'), salary: 74000, remote: false}),
  (:Employee {name: 'Callum Fraser', jobTitle: 'Junior Developer', email: 'callum.fraser@tarnbrook.example', hireDate: date('2024-01-15'), salary: 38500, remote: false}),
  (:Employee {name: 'Mei-Ling Chua', jobTitle: 'Network Engineer', email: 'meiling.chua@tarnbrook.example', hireDate: date('2018-11-05'), salary: 67000, remote: false}),
  (:Employee {name: 'Siobhan Doyle', jobTitle: 'Principal Consultant', email: 'siobhan.doyle@tarnbrook.example', hireDate: date('2013-10-21'), salary: 99500, remote: false}),
  (:Employee {name: 'Alasdair Munro', jobTitle: 'Senior Consultant', email: 'alasdair.munro@tarnbrook.example', hireDate: date('2017-08-07'), salary: 82000, remote: false}),
  (:Employee {name: 'Liesbeth Claes', jobTitle: 'Senior Consultant', email: 'liesbeth.claes@tarnbrook.example', hireDate: date('2019-03-25'), salary: 78500, remote: false}),
  (:Employee {name: 'Henrik Madsen', jobTitle: 'Sustainability Consultant', email: 'henrik.madsen@tarnbrook.example', hireDate: date('2021-10-04'), salary: 71500, remote: true}),
  (:Employee {name: 'Yusuf Karaca', jobTitle: 'Consultant', email: 'yusuf.karaca@tarnbrook.example', hireDate: date('2022-06-13'), salary: 54500, remote: false}),
  (:Employee {name: 'Charlotte Pemberton', jobTitle: 'Consultant', email: 'charlotte.pemberton@tarnbrook.example', hireDate: date('2021-01-11'), salary: 56000, remote: false}),
  (:Employee {name: 'Ruairi Keane', jobTitle: 'Graduate Consultant', email: 'ruairi.keane@tarnbrook.example', hireDate: date('2024-09-02'), salary: 36000, remote: false}),
  (:Employee {name: 'Nadia Benali', jobTitle: 'Senior UX Designer', email: 'nadia.benali@tarnbrook.example', hireDate: date('2017-05-15'), salary: 72000, remote: true}),
  (:Employee {name: 'Owen Llewellyn', jobTitle: 'UX Researcher', email: 'owen.llewellyn@tarnbrook.example', hireDate: date('2020-08-03'), salary: 57500, remote: false}),
  (:Employee {name: 'Freya Lund', jobTitle: 'Interaction Designer', email: 'freya.lund@tarnbrook.example', hireDate: date('2022-08-15'), salary: 52000, remote: false}),
  (:Employee {name: 'Hamish Rennie', jobTitle: 'Accessibility Specialist', email: 'hamish.rennie@tarnbrook.example', hireDate: date('2018-01-22'), salary: 64500, remote: true}),
  (:Employee {name: 'Tilda Eriksen', jobTitle: 'Junior Designer', email: 'tilda.eriksen@tarnbrook.example', hireDate: date('2023-11-20'), salary: 39500, remote: false}),
  (:Employee {name: 'Dmitri Volkov', jobTitle: 'Penetration Tester', email: 'dmitri.volkov@tarnbrook.example', hireDate: date('2016-06-27'), salary: 81000, remote: true}),
  (:Employee {name: 'Zainab Hussain', jobTitle: 'Security Consultant', email: 'zainab.hussain@tarnbrook.example', hireDate: date('2019-09-16'), salary: 70500, remote: false}),
  (:Employee {name: 'Piet Wouters', jobTitle: 'Security Analyst', email: 'piet.wouters@tarnbrook.example', hireDate: date('2022-11-07'), salary: 48500, remote: false}),
  (:Employee {name: 'Rosalind Achebe', jobTitle: 'HR Business Partner', email: 'rosalind.achebe@tarnbrook.example', hireDate: date('2018-05-08'), salary: 56500, remote: false}),
  (:Employee {name: 'Declan Foy', jobTitle: 'Recruiter', email: 'declan.foy@tarnbrook.example', hireDate: date('2022-03-21'), salary: 41500, remote: true}),
  (:Employee {name: 'Victoria Stanhope', jobTitle: 'Management Accountant', email: 'victoria.stanhope@tarnbrook.example', hireDate: date('2016-11-14'), salary: 60500, remote: false}),
  (:Employee {name: 'Gareth Pugh', jobTitle: 'Payroll Officer', email: 'gareth.pugh@tarnbrook.example', hireDate: date('2020-06-01'), salary: 40500, remote: true});

CREATE
  (:Timesheet {timesheetId: 9001, weekEnding: date('2024-10-04'), hours: 38.5, approved: true}),
  (:Timesheet {timesheetId: 9002, weekEnding: date('2024-10-11'), hours: 41.0, approved: true}),
  (:Timesheet {timesheetId: 9003, weekEnding: date('2024-10-18'), hours: 12.5, approved: true}),
  (:Timesheet {timesheetId: 9004, weekEnding: date('2024-10-04'), hours: 24.0, approved: true}),
  (:Timesheet {timesheetId: 9005, weekEnding: date('2024-10-11'), hours: 16.5, approved: true}),
  (:Timesheet {timesheetId: 9006, weekEnding: date('2024-11-08'), hours: 27.5, approved: false}),
  (:Timesheet {timesheetId: 9007, weekEnding: date('2024-10-25'), hours: 15.0, approved: true}),
  (:Timesheet {timesheetId: 9008, weekEnding: date('2024-10-04'), hours: 26.0, approved: true}),
  (:Timesheet {timesheetId: 9009, weekEnding: date('2024-10-04'), hours: 40.0, approved: true}),
  (:Timesheet {timesheetId: 9010, weekEnding: date('2024-10-11'), hours: 44.5, approved: true}),
  (:Timesheet {timesheetId: 9011, weekEnding: date('2024-11-15'), hours: 47.0, approved: false}),
  (:Timesheet {timesheetId: 9012, weekEnding: date('2024-10-18'), hours: 21.0, approved: true}),
  (:Timesheet {timesheetId: 9013, weekEnding: date('2024-10-25'), hours: 19.5, approved: true}),
  (:Timesheet {timesheetId: 9014, weekEnding: date('2024-10-04'), hours: 37.5, approved: true}),
  (:Timesheet {timesheetId: 9015, weekEnding: date('2024-11-08'), hours: 39.0, approved: false}),
  (:Timesheet {timesheetId: 9016, weekEnding: date('2024-10-11'), hours: 20.0, approved: true}),
  (:Timesheet {timesheetId: 9017, weekEnding: date('2024-10-18'), hours: 14.0, approved: true}),
  (:Timesheet {timesheetId: 9018, weekEnding: date('2024-10-25'), hours: 22.5, approved: true}),
  (:Timesheet {timesheetId: 9019, weekEnding: date('2024-10-04'), hours: 29.0, approved: true}),
  (:Timesheet {timesheetId: 9020, weekEnding: date('2024-11-22'), hours: 31.5, approved: false}),
  (:Timesheet {timesheetId: 9021, weekEnding: date('2024-10-11'), hours: 36.0, approved: true}),
  (:Timesheet {timesheetId: 9022, weekEnding: date('2024-10-18'), hours: 38.0, approved: true}),
  (:Timesheet {timesheetId: 9023, weekEnding: date('2024-10-25'), hours: 9.5, approved: true}),
  (:Timesheet {timesheetId: 9024, weekEnding: date('2024-10-04'), hours: 23.0, approved: true}),
  (:Timesheet {timesheetId: 9025, weekEnding: date('2024-11-01'), hours: 25.5, approved: true}),
  (:Timesheet {timesheetId: 9026, weekEnding: date('2024-10-18'), hours: 17.0, approved: true}),
  (:Timesheet {timesheetId: 9027, weekEnding: date('2024-10-25'), hours: 11.5, approved: true}),
  (:Timesheet {timesheetId: 9028, weekEnding: date('2024-11-01'), hours: 18.5, approved: false}),
  (:Timesheet {timesheetId: 9029, weekEnding: date('2024-10-04'), hours: 20.5, approved: true}),
  (:Timesheet {timesheetId: 9030, weekEnding: date('2024-10-11'), hours: 33.0, approved: true}),
  (:Timesheet {timesheetId: 9031, weekEnding: date('2024-11-08'), hours: 35.5, approved: false}),
  (:Timesheet {timesheetId: 9032, weekEnding: date('2024-10-18'), hours: 24.5, approved: true}),
  (:Timesheet {timesheetId: 9033, weekEnding: date('2024-10-04'), hours: 37.0, approved: true}),
  (:Timesheet {timesheetId: 9034, weekEnding: date('2024-10-11'), hours: 38.0, approved: true}),
  (:Timesheet {timesheetId: 9035, weekEnding: date('2024-11-15'), hours: 42.5, approved: false}),
  (:Timesheet {timesheetId: 9036, weekEnding: date('2024-10-18'), hours: 22.0, approved: true}),
  (:Timesheet {timesheetId: 9037, weekEnding: date('2024-10-25'), hours: 13.0, approved: true}),
  (:Timesheet {timesheetId: 9038, weekEnding: date('2024-10-25'), hours: 30.5, approved: true}),
  (:Timesheet {timesheetId: 9039, weekEnding: date('2024-11-01'), hours: 28.0, approved: true}),
  (:Timesheet {timesheetId: 9040, weekEnding: date('2024-11-01'), hours: 19.0, approved: true}),
  (:Timesheet {timesheetId: 9041, weekEnding: date('2024-10-18'), hours: 18.0, approved: true}),
  (:Timesheet {timesheetId: 9042, weekEnding: date('2024-10-25'), hours: 16.0, approved: true}),
  (:Timesheet {timesheetId: 9043, weekEnding: date('2024-11-29'), hours: 10.0, approved: false}),
  (:Timesheet {timesheetId: 9044, weekEnding: date('2024-10-11'), hours: 6.0, approved: true});

// What the projects are for and what they need.
MATCH (p:Project {code: 'P-101'}), (o:Organization {name: 'Northgate Building Society'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-101'}), (s:Skill {name: 'Python'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-101'}), (s:Skill {name: 'Machine Learning'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-101'}), (s:Skill {name: 'SQL'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-101'}), (s:Skill {name: 'Threat Modelling'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-102'}), (o:Organization {name: 'Northgate Building Society'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-102'}), (s:Skill {name: 'TypeScript'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-102'}), (s:Skill {name: 'User Research'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-102'}), (s:Skill {name: 'Prototyping'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-103'}), (o:Organization {name: 'Lindqvist Bank'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-103'}), (s:Skill {name: 'Java'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-103'}), (s:Skill {name: 'COBOL'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-103'}), (s:Skill {name: 'Data Modelling'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-103'}), (s:Skill {name: 'Kubernetes'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-103'}), (s:Skill {name: 'Change Management'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-104'}), (o:Organization {name: 'Kattegat Wind'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-104'}), (s:Skill {name: 'Python'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-104'}), (s:Skill {name: 'Machine Learning'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-105'}), (o:Organization {name: 'Kattegat Wind'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-105'}), (s:Skill {name: 'Networking'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-105'}), (s:Skill {name: 'Terraform'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-105'}), (s:Skill {name: 'Python'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-106'}), (o:Organization {name: 'Meridian Energy Partners'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-106'}), (s:Skill {name: 'Change Management'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-106'}), (s:Skill {name: 'Financial Modelling'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-107'}), (o:Organization {name: 'Liffey Health Trust'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-107'}), (s:Skill {name: 'TypeScript'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-107'}), (s:Skill {name: 'Accessibility Auditing'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-107'}), (s:Skill {name: 'SQL'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-108'}), (o:Organization {name: 'Liffey Health Trust'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-108'}), (s:Skill {name: 'Java'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-108'}), (s:Skill {name: 'Facilitation'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-109'}), (o:Organization {name: 'Scheldt Pharma'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-109'}), (s:Skill {name: 'Data Modelling'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-109'}), (s:Skill {name: 'SQL'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-109'}), (s:Skill {name: 'Terraform'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-110'}), (o:Organization {name: 'Maashaven Port Authority'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-110'}), (s:Skill {name: 'Java'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-110'}), (s:Skill {name: 'Machine Learning'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-110'}), (s:Skill {name: 'SQL'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-111'}), (o:Organization {name: 'Maashaven Port Authority'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-111'}), (s:Skill {name: 'Networking'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-111'}), (s:Skill {name: 'TypeScript'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-112'}), (o:Organization {name: 'Halvorsen Shipping'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-112'}), (s:Skill {name: 'Life Cycle Assessment'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-112'}), (s:Skill {name: 'Data Visualisation'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-113'}), (o:Organization {name: 'Castlemore City Council'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-113'}), (s:Skill {name: 'Accessibility Auditing'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-113'}), (s:Skill {name: 'User Research'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-114'}), (o:Organization {name: 'Tweed and Forth Water'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-114'}), (s:Skill {name: 'Python'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-114'}), (s:Skill {name: 'Data Visualisation'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-114'}), (s:Skill {name: 'Networking'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-115'}), (o:Organization {name: 'Brannigan Insurance'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-115'}), (s:Skill {name: 'Java'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-115'}), (s:Skill {name: 'Machine Learning'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-115'}), (s:Skill {name: 'Kubernetes'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-116'}), (o:Organization {name: 'Van Aerts Breweries'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-116'}), (s:Skill {name: 'Facilitation'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-116'}), (s:Skill {name: 'Financial Modelling'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-117'}), (o:Organization {name: 'Aldwych Retail Group'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-117'}), (s:Skill {name: 'TypeScript'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-117'}), (s:Skill {name: 'Kubernetes'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-117'}), (s:Skill {name: 'Prototyping'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-117'}), (s:Skill {name: 'User Research'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-118'}), (o:Organization {name: 'Aldwych Retail Group'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-118'}), (s:Skill {name: 'Penetration Testing'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-118'}), (s:Skill {name: 'Threat Modelling'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-118'}), (s:Skill {name: 'Networking'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-119'}), (s:Skill {name: 'TypeScript'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-119'}), (s:Skill {name: 'Prototyping'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-120'}), (s:Skill {name: 'Facilitation'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-121'}), (o:Organization {name: 'Aldwych Retail Group'}) CREATE (p)-[:COMMISSIONED_BY]->(o);
MATCH (p:Project {code: 'P-121'}), (s:Skill {name: 'Procurement'}) CREATE (p)-[:REQUIRES_SKILL]->(s);
MATCH (p:Project {code: 'P-121'}), (s:Skill {name: 'Financial Modelling'}) CREATE (p)-[:REQUIRES_SKILL]->(s);

// The people: where they sit, whom they answer to, what they know and what they work on.
MATCH (e:Employee {name: 'Helen Ashworth'}), (d:Department {name: 'Strategy'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Helen Ashworth'}), (s:Skill {name: 'Facilitation'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 20}]->(s);
MATCH (e:Employee {name: 'Helen Ashworth'}), (s:Skill {name: 'Financial Modelling'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 18}]->(s);
MATCH (e:Employee {name: 'Conor Whelan'}), (d:Department {name: 'Data and Analytics'}), (o:Office {city: 'Dublin'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Conor Whelan'}), (b:Employee {name: 'Helen Ashworth'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Conor Whelan'}), (s:Skill {name: 'Python'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 12}]->(s);
MATCH (e:Employee {name: 'Conor Whelan'}), (s:Skill {name: 'Machine Learning'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 9}]->(s);
MATCH (e:Employee {name: 'Conor Whelan'}), (s:Skill {name: 'Facilitation'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 6}]->(s);
MATCH (e:Employee {name: 'Conor Whelan'}), (c:Certification {name: 'Azure Data Engineer'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2023-05-19')}]->(c);
MATCH (e:Employee {name: 'Conor Whelan'}), (p:Project {code: 'P-101'}) CREATE (e)-[:ASSIGNED_TO {role: 'Sponsor', allocation: 10, since: date('2023-09-04')}]->(p);
MATCH (e:Employee {name: 'Saskia de Groot'}), (d:Department {name: 'Cloud Engineering'}), (o:Office {city: 'Rotterdam'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Saskia de Groot'}), (b:Employee {name: 'Helen Ashworth'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Saskia de Groot'}), (s:Skill {name: 'Kubernetes'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 8}]->(s);
MATCH (e:Employee {name: 'Saskia de Groot'}), (s:Skill {name: 'Terraform'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 7}]->(s);
MATCH (e:Employee {name: 'Saskia de Groot'}), (s:Skill {name: 'Java'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 15}]->(s);
MATCH (e:Employee {name: 'Saskia de Groot'}), (c:Certification {name: 'AWS Solutions Architect'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2022-03-11')}]->(c);
MATCH (e:Employee {name: 'Saskia de Groot'}), (c:Certification {name: 'Certified Kubernetes Administrator'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2023-10-06')}]->(c);
MATCH (e:Employee {name: 'Saskia de Groot'}), (p:Project {code: 'P-103'}) CREATE (e)-[:ASSIGNED_TO {role: 'Technical Lead', allocation: 60, since: date('2022-06-20')}]->(p);
MATCH (e:Employee {name: 'Marcus Oyelaran'}), (d:Department {name: 'Strategy'}), (o:Office {city: 'Edinburgh'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Marcus Oyelaran'}), (b:Employee {name: 'Helen Ashworth'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Marcus Oyelaran'}), (s:Skill {name: 'Financial Modelling'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 14}]->(s);
MATCH (e:Employee {name: 'Marcus Oyelaran'}), (s:Skill {name: 'Change Management'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 13}]->(s);
MATCH (e:Employee {name: 'Marcus Oyelaran'}), (s:Skill {name: 'Procurement'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 6}]->(s);
MATCH (e:Employee {name: 'Marcus Oyelaran'}), (c:Certification {name: 'PRINCE2 Practitioner'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2016-11-25')}]->(c);
MATCH (e:Employee {name: 'Marcus Oyelaran'}), (p:Project {code: 'P-103'}) CREATE (e)-[:ASSIGNED_TO {role: 'Sponsor', allocation: 15, since: date('2022-06-20')}]->(p);
MATCH (e:Employee {name: 'Marcus Oyelaran'}), (p:Project {code: 'P-106'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 50, since: date('2020-05-11')}]->(p);
MATCH (e:Employee {name: 'Ingrid Solberg'}), (d:Department {name: 'User Experience'}), (o:Office {city: 'Copenhagen'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Ingrid Solberg'}), (b:Employee {name: 'Helen Ashworth'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Ingrid Solberg'}), (s:Skill {name: 'User Research'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 16}]->(s);
MATCH (e:Employee {name: 'Ingrid Solberg'}), (s:Skill {name: 'Prototyping'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 14}]->(s);
MATCH (e:Employee {name: 'Ingrid Solberg'}), (s:Skill {name: 'Facilitation'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 10}]->(s);
MATCH (e:Employee {name: 'Ingrid Solberg'}), (p:Project {code: 'P-117'}) CREATE (e)-[:ASSIGNED_TO {role: 'Sponsor', allocation: 20, since: date('2023-03-06')}]->(p);
MATCH (e:Employee {name: 'Rafiq Chowdhury'}), (d:Department {name: 'Cyber Security'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Rafiq Chowdhury'}), (b:Employee {name: 'Helen Ashworth'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Rafiq Chowdhury'}), (s:Skill {name: 'Penetration Testing'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 13}]->(s);
MATCH (e:Employee {name: 'Rafiq Chowdhury'}), (s:Skill {name: 'Threat Modelling'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 12}]->(s);
MATCH (e:Employee {name: 'Rafiq Chowdhury'}), (s:Skill {name: 'Networking'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 15}]->(s);
MATCH (e:Employee {name: 'Rafiq Chowdhury'}), (c:Certification {name: 'Certified Information Systems Security Professional'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2017-04-07')}]->(c);
MATCH (e:Employee {name: 'Rafiq Chowdhury'}), (p:Project {code: 'P-118'}) CREATE (e)-[:ASSIGNED_TO {role: 'Technical Lead', allocation: 40, since: date('2022-10-10')}]->(p);
MATCH (e:Employee {name: 'Bernadette Quill'}), (d:Department {name: 'Finance'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Bernadette Quill'}), (b:Employee {name: 'Helen Ashworth'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Bernadette Quill'}), (s:Skill {name: 'Financial Modelling'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 22}]->(s);
MATCH (e:Employee {name: 'Josephine Mbeki'}), (d:Department {name: 'People and Culture'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Josephine Mbeki'}), (b:Employee {name: 'Helen Ashworth'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Josephine Mbeki'}), (s:Skill {name: 'Facilitation'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 17}]->(s);
MATCH (e:Employee {name: 'Josephine Mbeki'}), (s:Skill {name: 'Change Management'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 12}]->(s);
MATCH (e:Employee {name: 'Josephine Mbeki'}), (c:Certification {name: 'ITIL Foundation'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2014-02-21')}]->(c);
MATCH (e:Employee {name: 'Josephine Mbeki'}), (p:Project {code: 'P-120'}) CREATE (e)-[:ASSIGNED_TO {role: 'Sponsor', allocation: 10, since: date('2025-10-06')}]->(p);
MATCH (e:Employee {name: 'Aoife Brennan'}), (d:Department {name: 'Data and Analytics'}), (o:Office {city: 'Dublin'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Aoife Brennan'}), (b:Employee {name: 'Conor Whelan'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Aoife Brennan'}), (s:Skill {name: 'Python'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 8}]->(s);
MATCH (e:Employee {name: 'Aoife Brennan'}), (s:Skill {name: 'Machine Learning'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 7}]->(s);
MATCH (e:Employee {name: 'Aoife Brennan'}), (s:Skill {name: 'SQL'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 8}]->(s);
MATCH (e:Employee {name: 'Aoife Brennan'}), (p:Project {code: 'P-101'}) CREATE (e)-[:ASSIGNED_TO {role: 'Technical Lead', allocation: 80, since: date('2023-09-04')}]->(p);
MATCH (e:Employee {name: 'Aoife Brennan'}), (p:Project {code: 'P-115'}) CREATE (e)-[:ASSIGNED_TO {role: 'Data Scientist', allocation: 30, since: date('2023-11-13')}]->(p);
MATCH (e:Employee {name: 'Daan Verhoeven'}), (d:Department {name: 'Data and Analytics'}), (o:Office {city: 'Rotterdam'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Daan Verhoeven'}), (b:Employee {name: 'Conor Whelan'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Daan Verhoeven'}), (s:Skill {name: 'Python'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 5}]->(s);
MATCH (e:Employee {name: 'Daan Verhoeven'}), (s:Skill {name: 'Machine Learning'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Daan Verhoeven'}), (s:Skill {name: 'Data Visualisation'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 3}]->(s);
MATCH (e:Employee {name: 'Daan Verhoeven'}), (p:Project {code: 'P-104'}) CREATE (e)-[:ASSIGNED_TO {role: 'Data Scientist', allocation: 70, since: date('2024-01-08')}]->(p);
MATCH (e:Employee {name: 'Daan Verhoeven'}), (p:Project {code: 'P-110'}) CREATE (e)-[:ASSIGNED_TO {role: 'Analyst', allocation: 100, since: date('2018-09-03')}]->(p);
MATCH (e:Employee {name: 'Priyanka Iyer'}), (d:Department {name: 'Data and Analytics'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Priyanka Iyer'}), (b:Employee {name: 'Conor Whelan'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Priyanka Iyer'}), (s:Skill {name: 'Python'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 6}]->(s);
MATCH (e:Employee {name: 'Priyanka Iyer'}), (s:Skill {name: 'SQL'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 9}]->(s);
MATCH (e:Employee {name: 'Priyanka Iyer'}), (s:Skill {name: 'Data Modelling'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 6}]->(s);
MATCH (e:Employee {name: 'Priyanka Iyer'}), (c:Certification {name: 'Azure Data Engineer'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2022-06-17')}]->(c);
MATCH (e:Employee {name: 'Priyanka Iyer'}), (c:Certification {name: 'AWS Solutions Architect'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2024-02-09')}]->(c);
MATCH (e:Employee {name: 'Priyanka Iyer'}), (p:Project {code: 'P-101'}) CREATE (e)-[:ASSIGNED_TO {role: 'Data Engineer', allocation: 60, since: date('2023-10-02')}]->(p);
MATCH (e:Employee {name: 'Priyanka Iyer'}), (p:Project {code: 'P-114'}) CREATE (e)-[:ASSIGNED_TO {role: 'Data Engineer', allocation: 40, since: date('2024-02-26')}]->(p);
MATCH (e:Employee {name: 'Lukas Brandt'}), (d:Department {name: 'Data and Analytics'}), (o:Office {city: 'Copenhagen'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Lukas Brandt'}), (b:Employee {name: 'Conor Whelan'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Lukas Brandt'}), (s:Skill {name: 'SQL'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Lukas Brandt'}), (s:Skill {name: 'Terraform'}) CREATE (e)-[:HAS_SKILL {level: 2, yearsExperience: 1}]->(s);
MATCH (e:Employee {name: 'Lukas Brandt'}), (s:Skill {name: 'Data Modelling'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 3}]->(s);
MATCH (e:Employee {name: 'Lukas Brandt'}), (p:Project {code: 'P-109'}) CREATE (e)-[:ASSIGNED_TO {role: 'Data Engineer', allocation: 100, since: date('2024-05-06')}]->(p);
MATCH (e:Employee {name: 'Niamh Gallagher'}), (d:Department {name: 'Data and Analytics'}), (o:Office {city: 'Dublin'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Niamh Gallagher'}), (b:Employee {name: 'Aoife Brennan'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Niamh Gallagher'}), (s:Skill {name: 'SQL'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 5}]->(s);
MATCH (e:Employee {name: 'Niamh Gallagher'}), (s:Skill {name: 'Data Visualisation'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 7}]->(s);
MATCH (e:Employee {name: 'Niamh Gallagher'}), (p:Project {code: 'P-112'}) CREATE (e)-[:ASSIGNED_TO {role: 'Analyst', allocation: 50, since: date('2022-04-04')}]->(p);
MATCH (e:Employee {name: 'Niamh Gallagher'}), (p:Project {code: 'P-114'}) CREATE (e)-[:ASSIGNED_TO {role: 'Analyst', allocation: 60, since: date('2024-03-11')}]->(p);
MATCH (e:Employee {name: 'Oskar Lindholm'}), (d:Department {name: 'Data and Analytics'}), (o:Office {city: 'Copenhagen'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Oskar Lindholm'}), (b:Employee {name: 'Aoife Brennan'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Oskar Lindholm'}), (s:Skill {name: 'Python'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 2}]->(s);
MATCH (e:Employee {name: 'Oskar Lindholm'}), (s:Skill {name: 'Machine Learning'}) CREATE (e)-[:HAS_SKILL {level: 2, yearsExperience: 1}]->(s);
MATCH (e:Employee {name: 'Oskar Lindholm'}), (p:Project {code: 'P-104'}) CREATE (e)-[:ASSIGNED_TO {role: 'Analyst', allocation: 100, since: date('2024-01-22')}]->(p);
MATCH (e:Employee {name: 'Emeka Nwosu'}), (d:Department {name: 'Data and Analytics'}), (o:Office {city: 'Edinburgh'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Emeka Nwosu'}), (b:Employee {name: 'Conor Whelan'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Emeka Nwosu'}), (s:Skill {name: 'Data Modelling'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 11}]->(s);
MATCH (e:Employee {name: 'Emeka Nwosu'}), (s:Skill {name: 'SQL'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 13}]->(s);
MATCH (e:Employee {name: 'Emeka Nwosu'}), (s:Skill {name: 'Java'}) CREATE (e)-[:HAS_SKILL {level: 2, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Emeka Nwosu'}), (c:Certification {name: 'Azure Data Engineer'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2024-01-12')}]->(c);
MATCH (e:Employee {name: 'Emeka Nwosu'}), (p:Project {code: 'P-103'}) CREATE (e)-[:ASSIGNED_TO {role: 'Data Architect', allocation: 50, since: date('2022-07-18')}]->(p);
MATCH (e:Employee {name: 'Emeka Nwosu'}), (p:Project {code: 'P-109'}) CREATE (e)-[:ASSIGNED_TO {role: 'Technical Lead', allocation: 50, since: date('2024-05-06')}]->(p);
MATCH (e:Employee {name: 'Femke Janssen'}), (d:Department {name: 'Cloud Engineering'}), (o:Office {city: 'Rotterdam'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Femke Janssen'}), (b:Employee {name: 'Saskia de Groot'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Femke Janssen'}), (s:Skill {name: 'Kubernetes'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 6}]->(s);
MATCH (e:Employee {name: 'Femke Janssen'}), (s:Skill {name: 'Terraform'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 8}]->(s);
MATCH (e:Employee {name: 'Femke Janssen'}), (s:Skill {name: 'Networking'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 11}]->(s);
MATCH (e:Employee {name: 'Femke Janssen'}), (c:Certification {name: 'AWS Solutions Architect'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2021-09-24')}]->(c);
MATCH (e:Employee {name: 'Femke Janssen'}), (c:Certification {name: 'Azure Administrator'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2024-04-19')}]->(c);
MATCH (e:Employee {name: 'Femke Janssen'}), (p:Project {code: 'P-105'}) CREATE (e)-[:ASSIGNED_TO {role: 'Technical Lead', allocation: 40, since: date('2025-09-01')}]->(p);
MATCH (e:Employee {name: 'Femke Janssen'}), (p:Project {code: 'P-111'}) CREATE (e)-[:ASSIGNED_TO {role: 'Technical Lead', allocation: 50, since: date('2024-08-12')}]->(p);
MATCH (e:Employee {name: 'Tom Hargreaves'}), (d:Department {name: 'Cloud Engineering'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Tom Hargreaves'}), (b:Employee {name: 'Saskia de Groot'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Tom Hargreaves'}), (s:Skill {name: 'Java'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 17}]->(s);
MATCH (e:Employee {name: 'Tom Hargreaves'}), (s:Skill {name: 'SQL'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 12}]->(s);
MATCH (e:Employee {name: 'Tom Hargreaves'}), (s:Skill {name: 'Kubernetes'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Tom Hargreaves'}), (c:Certification {name: 'Certified Kubernetes Administrator'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2024-06-28')}]->(c);
MATCH (e:Employee {name: 'Tom Hargreaves'}), (p:Project {code: 'P-103'}) CREATE (e)-[:ASSIGNED_TO {role: 'Developer', allocation: 100, since: date('2022-08-01')}]->(p);
MATCH (e:Employee {name: 'Elif Demir'}), (d:Department {name: 'Cloud Engineering'}), (o:Office {city: 'Rotterdam'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Elif Demir'}), (b:Employee {name: 'Femke Janssen'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Elif Demir'}), (s:Skill {name: 'TypeScript'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 5}]->(s);
MATCH (e:Employee {name: 'Elif Demir'}), (s:Skill {name: 'Java'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Elif Demir'}), (p:Project {code: 'P-111'}) CREATE (e)-[:ASSIGNED_TO {role: 'Developer', allocation: 80, since: date('2024-08-12')}]->(p);
MATCH (e:Employee {name: 'Elif Demir'}), (p:Project {code: 'P-102'}) CREATE (e)-[:ASSIGNED_TO {role: 'Developer', allocation: 100, since: date('2021-02-15')}]->(p);
MATCH (e:Employee {name: 'Jakub Zielinski'}), (d:Department {name: 'Cloud Engineering'}), (o:Office {city: 'Dublin'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Jakub Zielinski'}), (b:Employee {name: 'Tom Hargreaves'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Jakub Zielinski'}), (s:Skill {name: 'Java'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 6}]->(s);
MATCH (e:Employee {name: 'Jakub Zielinski'}), (s:Skill {name: 'Kubernetes'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 3}]->(s);
MATCH (e:Employee {name: 'Jakub Zielinski'}), (p:Project {code: 'P-115'}) CREATE (e)-[:ASSIGNED_TO {role: 'Developer', allocation: 60, since: date('2023-11-13')}]->(p);
MATCH (e:Employee {name: 'Jakub Zielinski'}), (p:Project {code: 'P-108'}) CREATE (e)-[:ASSIGNED_TO {role: 'Developer', allocation: 40, since: date('2024-03-18')}]->(p);
MATCH (e:Employee {name: 'Grace Adeyemi'}), (d:Department {name: 'Cloud Engineering'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Grace Adeyemi'}), (b:Employee {name: 'Tom Hargreaves'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Grace Adeyemi'}), (s:Skill {name: 'TypeScript'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Grace Adeyemi'}), (s:Skill {name: 'Python'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 3}]->(s);
MATCH (e:Employee {name: 'Grace Adeyemi'}), (p:Project {code: 'P-117'}) CREATE (e)-[:ASSIGNED_TO {role: 'Developer', allocation: 90, since: date('2023-03-06')}]->(p);
MATCH (e:Employee {name: 'Wout Peeters'}), (d:Department {name: 'Cloud Engineering'}), (o:Office {city: 'Antwerp'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Wout Peeters'}), (b:Employee {name: 'Femke Janssen'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Wout Peeters'}), (s:Skill {name: 'Kubernetes'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 5}]->(s);
MATCH (e:Employee {name: 'Wout Peeters'}), (s:Skill {name: 'Terraform'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 5}]->(s);
MATCH (e:Employee {name: 'Wout Peeters'}), (s:Skill {name: 'Networking'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 6}]->(s);
MATCH (e:Employee {name: 'Wout Peeters'}), (c:Certification {name: 'Certified Kubernetes Administrator'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2022-11-18')}]->(c);
MATCH (e:Employee {name: 'Wout Peeters'}), (p:Project {code: 'P-109'}) CREATE (e)-[:ASSIGNED_TO {role: 'Engineer', allocation: 50, since: date('2024-06-03')}]->(p);
MATCH (e:Employee {name: 'Wout Peeters'}), (p:Project {code: 'P-117'}) CREATE (e)-[:ASSIGNED_TO {role: 'Engineer', allocation: 40, since: date('2023-05-08')}]->(p);
MATCH (e:Employee {name: 'Callum Fraser'}), (d:Department {name: 'Cloud Engineering'}), (o:Office {city: 'Edinburgh'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Callum Fraser'}), (b:Employee {name: 'Tom Hargreaves'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Callum Fraser'}), (s:Skill {name: 'TypeScript'}) CREATE (e)-[:HAS_SKILL {level: 2, yearsExperience: 1}]->(s);
MATCH (e:Employee {name: 'Callum Fraser'}), (s:Skill {name: 'SQL'}) CREATE (e)-[:HAS_SKILL {level: 2, yearsExperience: 1}]->(s);
MATCH (e:Employee {name: 'Callum Fraser'}), (p:Project {code: 'P-117'}) CREATE (e)-[:ASSIGNED_TO {role: 'Developer', allocation: 60, since: date('2024-02-05')}]->(p);
MATCH (e:Employee {name: 'Callum Fraser'}), (p:Project {code: 'P-119'}) CREATE (e)-[:ASSIGNED_TO {role: 'Developer', allocation: 40, since: date('2024-09-02')}]->(p);
MATCH (e:Employee {name: 'Mei-Ling Chua'}), (d:Department {name: 'Cloud Engineering'}), (o:Office {city: 'Rotterdam'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Mei-Ling Chua'}), (b:Employee {name: 'Femke Janssen'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Mei-Ling Chua'}), (s:Skill {name: 'Networking'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 10}]->(s);
MATCH (e:Employee {name: 'Mei-Ling Chua'}), (s:Skill {name: 'Terraform'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 3}]->(s);
MATCH (e:Employee {name: 'Mei-Ling Chua'}), (p:Project {code: 'P-114'}) CREATE (e)-[:ASSIGNED_TO {role: 'Engineer', allocation: 40, since: date('2024-04-15')}]->(p);
MATCH (e:Employee {name: 'Mei-Ling Chua'}), (p:Project {code: 'P-111'}) CREATE (e)-[:ASSIGNED_TO {role: 'Engineer', allocation: 30, since: date('2024-09-09')}]->(p);
MATCH (e:Employee {name: 'Siobhan Doyle'}), (d:Department {name: 'Strategy'}), (o:Office {city: 'Dublin'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Siobhan Doyle'}), (b:Employee {name: 'Marcus Oyelaran'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Siobhan Doyle'}), (s:Skill {name: 'Change Management'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 12}]->(s);
MATCH (e:Employee {name: 'Siobhan Doyle'}), (s:Skill {name: 'Facilitation'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 15}]->(s);
MATCH (e:Employee {name: 'Siobhan Doyle'}), (c:Certification {name: 'PRINCE2 Practitioner'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2015-06-12')}]->(c);
MATCH (e:Employee {name: 'Siobhan Doyle'}), (c:Certification {name: 'Professional Scrum Master'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2019-03-29')}]->(c);
MATCH (e:Employee {name: 'Siobhan Doyle'}), (p:Project {code: 'P-115'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 50, since: date('2023-11-13')}]->(p);
MATCH (e:Employee {name: 'Siobhan Doyle'}), (p:Project {code: 'P-107'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 60, since: date('2019-10-07')}]->(p);
MATCH (e:Employee {name: 'Alasdair Munro'}), (d:Department {name: 'Strategy'}), (o:Office {city: 'Edinburgh'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Alasdair Munro'}), (b:Employee {name: 'Marcus Oyelaran'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Alasdair Munro'}), (s:Skill {name: 'Financial Modelling'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 8}]->(s);
MATCH (e:Employee {name: 'Alasdair Munro'}), (s:Skill {name: 'Procurement'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 7}]->(s);
MATCH (e:Employee {name: 'Alasdair Munro'}), (c:Certification {name: 'Project Management Professional'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2020-10-23')}]->(c);
MATCH (e:Employee {name: 'Alasdair Munro'}), (p:Project {code: 'P-114'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 50, since: date('2024-02-26')}]->(p);
MATCH (e:Employee {name: 'Alasdair Munro'}), (p:Project {code: 'P-116'}) CREATE (e)-[:ASSIGNED_TO {role: 'Consultant', allocation: 30, since: date('2023-06-19')}]->(p);
MATCH (e:Employee {name: 'Liesbeth Claes'}), (d:Department {name: 'Strategy'}), (o:Office {city: 'Antwerp'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Liesbeth Claes'}), (b:Employee {name: 'Marcus Oyelaran'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Liesbeth Claes'}), (s:Skill {name: 'Facilitation'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 9}]->(s);
MATCH (e:Employee {name: 'Liesbeth Claes'}), (s:Skill {name: 'Financial Modelling'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 5}]->(s);
MATCH (e:Employee {name: 'Liesbeth Claes'}), (c:Certification {name: 'Professional Scrum Master'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2021-05-14')}]->(c);
MATCH (e:Employee {name: 'Liesbeth Claes'}), (p:Project {code: 'P-116'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 70, since: date('2023-06-19')}]->(p);
MATCH (e:Employee {name: 'Liesbeth Claes'}), (p:Project {code: 'P-109'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 60, since: date('2024-05-06')}]->(p);
MATCH (e:Employee {name: 'Henrik Madsen'}), (d:Department {name: 'Strategy'}), (o:Office {city: 'Copenhagen'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Henrik Madsen'}), (b:Employee {name: 'Marcus Oyelaran'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Henrik Madsen'}), (s:Skill {name: 'Life Cycle Assessment'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 9}]->(s);
MATCH (e:Employee {name: 'Henrik Madsen'}), (s:Skill {name: 'Data Visualisation'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Henrik Madsen'}), (p:Project {code: 'P-112'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 80, since: date('2022-04-04')}]->(p);
MATCH (e:Employee {name: 'Henrik Madsen'}), (p:Project {code: 'P-104'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 30, since: date('2024-01-08')}]->(p);
MATCH (e:Employee {name: 'Yusuf Karaca'}), (d:Department {name: 'Strategy'}), (o:Office {city: 'Rotterdam'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Yusuf Karaca'}), (b:Employee {name: 'Siobhan Doyle'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Yusuf Karaca'}), (s:Skill {name: 'Procurement'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 3}]->(s);
MATCH (e:Employee {name: 'Yusuf Karaca'}), (s:Skill {name: 'Financial Modelling'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 2}]->(s);
MATCH (e:Employee {name: 'Yusuf Karaca'}), (p:Project {code: 'P-111'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 60, since: date('2024-08-12')}]->(p);
MATCH (e:Employee {name: 'Charlotte Pemberton'}), (d:Department {name: 'Strategy'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Charlotte Pemberton'}), (b:Employee {name: 'Siobhan Doyle'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Charlotte Pemberton'}), (s:Skill {name: 'Change Management'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Charlotte Pemberton'}), (s:Skill {name: 'Facilitation'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 3}]->(s);
MATCH (e:Employee {name: 'Charlotte Pemberton'}), (c:Certification {name: 'PRINCE2 Practitioner'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2023-09-15')}]->(c);
MATCH (e:Employee {name: 'Charlotte Pemberton'}), (p:Project {code: 'P-117'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 80, since: date('2023-03-06')}]->(p);
MATCH (e:Employee {name: 'Charlotte Pemberton'}), (p:Project {code: 'P-108'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 20, since: date('2024-03-18')}]->(p);
MATCH (e:Employee {name: 'Ruairi Keane'}), (d:Department {name: 'Strategy'}), (o:Office {city: 'Dublin'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Ruairi Keane'}), (b:Employee {name: 'Siobhan Doyle'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Ruairi Keane'}), (s:Skill {name: 'Facilitation'}) CREATE (e)-[:HAS_SKILL {level: 2, yearsExperience: 1}]->(s);
MATCH (e:Employee {name: 'Nadia Benali'}), (d:Department {name: 'User Experience'}), (o:Office {city: 'Antwerp'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Nadia Benali'}), (b:Employee {name: 'Ingrid Solberg'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Nadia Benali'}), (s:Skill {name: 'Prototyping'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 9}]->(s);
MATCH (e:Employee {name: 'Nadia Benali'}), (s:Skill {name: 'User Research'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 7}]->(s);
MATCH (e:Employee {name: 'Nadia Benali'}), (p:Project {code: 'P-102'}) CREATE (e)-[:ASSIGNED_TO {role: 'Lead Designer', allocation: 80, since: date('2021-02-15')}]->(p);
MATCH (e:Employee {name: 'Nadia Benali'}), (p:Project {code: 'P-117'}) CREATE (e)-[:ASSIGNED_TO {role: 'Lead Designer', allocation: 70, since: date('2023-03-06')}]->(p);
MATCH (e:Employee {name: 'Owen Llewellyn'}), (d:Department {name: 'User Experience'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Owen Llewellyn'}), (b:Employee {name: 'Ingrid Solberg'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Owen Llewellyn'}), (s:Skill {name: 'User Research'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 5}]->(s);
MATCH (e:Employee {name: 'Owen Llewellyn'}), (s:Skill {name: 'Facilitation'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Owen Llewellyn'}), (s:Skill {name: 'Accessibility Auditing'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 2}]->(s);
MATCH (e:Employee {name: 'Owen Llewellyn'}), (p:Project {code: 'P-117'}) CREATE (e)-[:ASSIGNED_TO {role: 'Researcher', allocation: 50, since: date('2023-04-17')}]->(p);
MATCH (e:Employee {name: 'Owen Llewellyn'}), (p:Project {code: 'P-113'}) CREATE (e)-[:ASSIGNED_TO {role: 'Researcher', allocation: 60, since: date('2023-01-23')}]->(p);
MATCH (e:Employee {name: 'Freya Lund'}), (d:Department {name: 'User Experience'}), (o:Office {city: 'Copenhagen'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Freya Lund'}), (b:Employee {name: 'Ingrid Solberg'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Freya Lund'}), (s:Skill {name: 'Prototyping'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Freya Lund'}), (s:Skill {name: 'TypeScript'}) CREATE (e)-[:HAS_SKILL {level: 2, yearsExperience: 2}]->(s);
MATCH (e:Employee {name: 'Freya Lund'}), (p:Project {code: 'P-119'}) CREATE (e)-[:ASSIGNED_TO {role: 'Lead Designer', allocation: 50, since: date('2024-09-02')}]->(p);
MATCH (e:Employee {name: 'Hamish Rennie'}), (d:Department {name: 'User Experience'}), (o:Office {city: 'Edinburgh'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Hamish Rennie'}), (b:Employee {name: 'Nadia Benali'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Hamish Rennie'}), (s:Skill {name: 'Accessibility Auditing'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 8}]->(s);
MATCH (e:Employee {name: 'Hamish Rennie'}), (s:Skill {name: 'TypeScript'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 6}]->(s);
MATCH (e:Employee {name: 'Hamish Rennie'}), (p:Project {code: 'P-107'}) CREATE (e)-[:ASSIGNED_TO {role: 'Designer', allocation: 70, since: date('2019-10-07')}]->(p);
MATCH (e:Employee {name: 'Hamish Rennie'}), (p:Project {code: 'P-113'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 80, since: date('2023-01-23')}]->(p);
MATCH (e:Employee {name: 'Tilda Eriksen'}), (d:Department {name: 'User Experience'}), (o:Office {city: 'Copenhagen'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Tilda Eriksen'}), (b:Employee {name: 'Nadia Benali'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Tilda Eriksen'}), (s:Skill {name: 'Prototyping'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 2}]->(s);
MATCH (e:Employee {name: 'Tilda Eriksen'}), (p:Project {code: 'P-119'}) CREATE (e)-[:ASSIGNED_TO {role: 'Designer', allocation: 40, since: date('2024-10-07')}]->(p);
MATCH (e:Employee {name: 'Dmitri Volkov'}), (d:Department {name: 'Cyber Security'}), (o:Office {city: 'Rotterdam'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Dmitri Volkov'}), (b:Employee {name: 'Rafiq Chowdhury'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Dmitri Volkov'}), (s:Skill {name: 'Penetration Testing'}) CREATE (e)-[:HAS_SKILL {level: 5, yearsExperience: 10}]->(s);
MATCH (e:Employee {name: 'Dmitri Volkov'}), (s:Skill {name: 'Python'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 5}]->(s);
MATCH (e:Employee {name: 'Dmitri Volkov'}), (c:Certification {name: 'Certified Information Systems Security Professional'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2019-12-13')}]->(c);
MATCH (e:Employee {name: 'Dmitri Volkov'}), (p:Project {code: 'P-118'}) CREATE (e)-[:ASSIGNED_TO {role: 'Security Tester', allocation: 100, since: date('2022-10-10')}]->(p);
MATCH (e:Employee {name: 'Zainab Hussain'}), (d:Department {name: 'Cyber Security'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Zainab Hussain'}), (b:Employee {name: 'Rafiq Chowdhury'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Zainab Hussain'}), (s:Skill {name: 'Threat Modelling'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 6}]->(s);
MATCH (e:Employee {name: 'Zainab Hussain'}), (s:Skill {name: 'Penetration Testing'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 4}]->(s);
MATCH (e:Employee {name: 'Zainab Hussain'}), (c:Certification {name: 'Certified Information Systems Security Professional'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2023-03-24')}]->(c);
MATCH (e:Employee {name: 'Zainab Hussain'}), (c:Certification {name: 'ITIL Foundation'}) CREATE (e)-[:HOLDS_CERTIFICATION {awardedOn: date('2020-07-10')}]->(c);
MATCH (e:Employee {name: 'Zainab Hussain'}), (p:Project {code: 'P-101'}) CREATE (e)-[:ASSIGNED_TO {role: 'Security Consultant', allocation: 40, since: date('2023-11-06')}]->(p);
MATCH (e:Employee {name: 'Zainab Hussain'}), (p:Project {code: 'P-118'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 50, since: date('2022-10-10')}]->(p);
MATCH (e:Employee {name: 'Piet Wouters'}), (d:Department {name: 'Cyber Security'}), (o:Office {city: 'Antwerp'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Piet Wouters'}), (b:Employee {name: 'Zainab Hussain'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Piet Wouters'}), (s:Skill {name: 'Threat Modelling'}) CREATE (e)-[:HAS_SKILL {level: 3, yearsExperience: 2}]->(s);
MATCH (e:Employee {name: 'Piet Wouters'}), (s:Skill {name: 'Networking'}) CREATE (e)-[:HAS_SKILL {level: 2, yearsExperience: 2}]->(s);
MATCH (e:Employee {name: 'Piet Wouters'}), (p:Project {code: 'P-118'}) CREATE (e)-[:ASSIGNED_TO {role: 'Security Analyst', allocation: 50, since: date('2022-12-05')}]->(p);
MATCH (e:Employee {name: 'Rosalind Achebe'}), (d:Department {name: 'People and Culture'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Rosalind Achebe'}), (b:Employee {name: 'Josephine Mbeki'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Rosalind Achebe'}), (s:Skill {name: 'Facilitation'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 8}]->(s);
MATCH (e:Employee {name: 'Rosalind Achebe'}), (p:Project {code: 'P-120'}) CREATE (e)-[:ASSIGNED_TO {role: 'Project Manager', allocation: 30, since: date('2025-10-06')}]->(p);
MATCH (e:Employee {name: 'Declan Foy'}), (d:Department {name: 'People and Culture'}), (o:Office {city: 'Dublin'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Declan Foy'}), (b:Employee {name: 'Josephine Mbeki'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Victoria Stanhope'}), (d:Department {name: 'Finance'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Victoria Stanhope'}), (b:Employee {name: 'Bernadette Quill'}) CREATE (e)-[:REPORTS_TO]->(b);
MATCH (e:Employee {name: 'Victoria Stanhope'}), (s:Skill {name: 'Financial Modelling'}) CREATE (e)-[:HAS_SKILL {level: 4, yearsExperience: 10}]->(s);
MATCH (e:Employee {name: 'Victoria Stanhope'}), (s:Skill {name: 'SQL'}) CREATE (e)-[:HAS_SKILL {level: 2, yearsExperience: 3}]->(s);
MATCH (e:Employee {name: 'Gareth Pugh'}), (d:Department {name: 'Finance'}), (o:Office {city: 'Manchester'}) CREATE (e)-[:WORKS_IN]->(d), (e)-[:BASED_AT]->(o);
MATCH (e:Employee {name: 'Gareth Pugh'}), (b:Employee {name: 'Bernadette Quill'}) CREATE (e)-[:REPORTS_TO]->(b);

// Timesheets: who handed them in and which project the hours go to.
MATCH (t:Timesheet {timesheetId: 9001}), (e:Employee {name: 'Aoife Brennan'}), (p:Project {code: 'P-101'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9002}), (e:Employee {name: 'Aoife Brennan'}), (p:Project {code: 'P-101'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9003}), (e:Employee {name: 'Aoife Brennan'}), (p:Project {code: 'P-115'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9004}), (e:Employee {name: 'Priyanka Iyer'}), (p:Project {code: 'P-101'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9005}), (e:Employee {name: 'Priyanka Iyer'}), (p:Project {code: 'P-114'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9006}), (e:Employee {name: 'Priyanka Iyer'}), (p:Project {code: 'P-101'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9007}), (e:Employee {name: 'Zainab Hussain'}), (p:Project {code: 'P-101'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9008}), (e:Employee {name: 'Saskia de Groot'}), (p:Project {code: 'P-103'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9009}), (e:Employee {name: 'Tom Hargreaves'}), (p:Project {code: 'P-103'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9010}), (e:Employee {name: 'Tom Hargreaves'}), (p:Project {code: 'P-103'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9011}), (e:Employee {name: 'Tom Hargreaves'}), (p:Project {code: 'P-103'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9012}), (e:Employee {name: 'Emeka Nwosu'}), (p:Project {code: 'P-103'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9013}), (e:Employee {name: 'Emeka Nwosu'}), (p:Project {code: 'P-109'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9014}), (e:Employee {name: 'Lukas Brandt'}), (p:Project {code: 'P-109'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9015}), (e:Employee {name: 'Lukas Brandt'}), (p:Project {code: 'P-109'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9016}), (e:Employee {name: 'Wout Peeters'}), (p:Project {code: 'P-109'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9017}), (e:Employee {name: 'Wout Peeters'}), (p:Project {code: 'P-117'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9018}), (e:Employee {name: 'Liesbeth Claes'}), (p:Project {code: 'P-109'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9019}), (e:Employee {name: 'Daan Verhoeven'}), (p:Project {code: 'P-104'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9020}), (e:Employee {name: 'Daan Verhoeven'}), (p:Project {code: 'P-104'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9021}), (e:Employee {name: 'Oskar Lindholm'}), (p:Project {code: 'P-104'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9022}), (e:Employee {name: 'Oskar Lindholm'}), (p:Project {code: 'P-104'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9023}), (e:Employee {name: 'Henrik Madsen'}), (p:Project {code: 'P-104'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9024}), (e:Employee {name: 'Niamh Gallagher'}), (p:Project {code: 'P-114'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9025}), (e:Employee {name: 'Niamh Gallagher'}), (p:Project {code: 'P-114'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9026}), (e:Employee {name: 'Mei-Ling Chua'}), (p:Project {code: 'P-114'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9027}), (e:Employee {name: 'Mei-Ling Chua'}), (p:Project {code: 'P-111'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9028}), (e:Employee {name: 'Alasdair Munro'}), (p:Project {code: 'P-114'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9029}), (e:Employee {name: 'Femke Janssen'}), (p:Project {code: 'P-111'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9030}), (e:Employee {name: 'Elif Demir'}), (p:Project {code: 'P-111'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9031}), (e:Employee {name: 'Elif Demir'}), (p:Project {code: 'P-111'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9032}), (e:Employee {name: 'Yusuf Karaca'}), (p:Project {code: 'P-111'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9033}), (e:Employee {name: 'Grace Adeyemi'}), (p:Project {code: 'P-117'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9034}), (e:Employee {name: 'Grace Adeyemi'}), (p:Project {code: 'P-117'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9035}), (e:Employee {name: 'Grace Adeyemi'}), (p:Project {code: 'P-117'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9036}), (e:Employee {name: 'Callum Fraser'}), (p:Project {code: 'P-117'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9037}), (e:Employee {name: 'Callum Fraser'}), (p:Project {code: 'P-119'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9038}), (e:Employee {name: 'Charlotte Pemberton'}), (p:Project {code: 'P-117'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9039}), (e:Employee {name: 'Nadia Benali'}), (p:Project {code: 'P-117'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9040}), (e:Employee {name: 'Owen Llewellyn'}), (p:Project {code: 'P-117'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9041}), (e:Employee {name: 'Freya Lund'}), (p:Project {code: 'P-119'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9042}), (e:Employee {name: 'Tilda Eriksen'}), (p:Project {code: 'P-119'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9043}), (e:Employee {name: 'Tilda Eriksen'}), (p:Project {code: 'P-119'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
MATCH (t:Timesheet {timesheetId: 9044}), (e:Employee {name: 'Jakub Zielinski'}), (p:Project {code: 'P-115'}) CREATE (e)-[:SUBMITTED]->(t), (t)-[:LOGGED_ON]->(p);
