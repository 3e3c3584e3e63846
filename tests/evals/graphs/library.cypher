// The public libraries of a made-up city, Wendelmouth: branches, books and their copies, authors, borrowers, loans, holds and events. Everything is made up. Money in pounds.

CREATE
  (:Branch {name: 'Central Library', district: 'City Centre', address: '1 Guildhall Square', openedOn: date('1904-05-16'), floorArea: 8200, hasCafe: true}),
  (:Branch {name: 'Ropewalk Library', district: 'Docklands', address: '44 Ropewalk', openedOn: date('1987-09-21'), floorArea: 1450, hasCafe: true}),
  (:Branch {name: 'Hollin Park Library', district: 'Hollin Park', address: '12 Beech Avenue', openedOn: date('1931-03-02'), floorArea: 980, hasCafe: false}),
  (:Branch {name: 'Saltmarsh Library', district: 'Saltmarsh', address: '203 Estuary Road', openedOn: date('1962-11-08'), floorArea: 640, hasCafe: false}),
  (:Branch {name: 'Millbrook Library', district: 'Millbrook', address: '7 Weir Lane', openedOn: date('1958-06-30'), floorArea: 1120, hasCafe: false}),
  (:Branch {name: 'Northgate Library', district: 'Northgate', address: '90 Barbican Street', openedOn: date('2014-10-11'), floorArea: 2600, hasCafe: true}),
  (:Branch {name: 'Cinder Hill Library', district: 'Cinder Hill', address: '3 Pithead Close', openedOn: date('1976-01-19'), floorArea: 410, hasCafe: false});

CREATE
  (:Subject {name: 'Crime Fiction', deweyClass: 823}),
  (:Subject {name: 'Science Fiction', deweyClass: 813}),
  (:Subject {name: 'Historical Fiction', deweyClass: 833}),
  (:Subject {name: 'Cookery', deweyClass: 641}),
  (:Subject {name: 'Gardening', deweyClass: 635}),
  (:Subject {name: 'Local History', deweyClass: 942}),
  (:Subject {name: 'Picture Books', deweyClass: 808}),
  (:Subject {name: 'Poetry', deweyClass: 821}),
  (:Subject {name: 'Travel', deweyClass: 910}),
  (:Subject {name: 'Astronomy', deweyClass: 520});

CREATE
  (:Author {name: 'Honor Blakelock', nationality: 'British', birthYear: 1951}),
  (:Author {name: 'Tadeusz Wrona', nationality: 'Polish', birthYear: 1938, deathYear: 2011}),
  (:Author {name: 'Ngozi Adeyinka', nationality: 'Nigerian', birthYear: 1979}),
  (:Author {name: 'Aoife Tierney', nationality: 'Irish', birthYear: 1984}),
  (:Author {name: 'Rafael Quintero', nationality: 'Colombian', birthYear: 1962}),
  (:Author {name: 'Ingrid Solvang', nationality: 'Norwegian', birthYear: 1970}),
  (:Author {name: 'Desmond Okafor', nationality: 'Nigerian', birthYear: 1945, deathYear: 2019}),
  (:Author {name: 'Mireille Fontanel', nationality: 'French', birthYear: 1966}),
  (:Author {name: 'Walter Pinnock', nationality: 'British', birthYear: 1902, deathYear: 1978}),
  (:Author {name: 'Keiko Amano', nationality: 'Japanese', birthYear: 1974}),
  (:Author {name: 'Gethin Prosser', nationality: 'British', birthYear: 1989}),
  (:Author {name: 'Sunniva Lie', nationality: 'Norwegian', birthYear: 1992}),
  (:Author {name: 'Paloma Reyes', nationality: 'Spanish', birthYear: 1981}),
  (:Author {name: 'Arthur Thistlewood', nationality: 'British', birthYear: 1887, deathYear: 1954}),
  (:Author {name: 'Leela Menon', nationality: 'Indian', birthYear: 1958}),
  (:Author {name: 'Cormac Healy', nationality: 'Irish', birthYear: 1949}),
  (:Author {name: 'Beatrix Vandermolen', nationality: 'Dutch', birthYear: 1995}),
  (:Author {name: 'Judith Armitage', nationality: 'British', birthYear: 1936});

CREATE
  (:Work {title: 'The Drowned Bell', firstPublished: 1988, originalLanguage: 'English', pages: 352}),
  (:Work {title: 'A Ledger of Small Crimes', firstPublished: 1995, originalLanguage: 'English', pages: 410}),
  (:Work {title: 'Cold Harbour Lane', firstPublished: 2003, originalLanguage: 'English', pages: 388}),
  (:Work {title: 'The Amber Engine', firstPublished: 1971, originalLanguage: 'Polish', pages: 296}),
  (:Work {title: 'Seven Orbits', firstPublished: 1984, originalLanguage: 'Polish', pages: 334}),
  (:Work {title: 'Harmattan Skies', firstPublished: 2015, originalLanguage: 'English', pages: 271}),
  (:Work {title: 'The Salt Road Home', firstPublished: 2019, originalLanguage: 'English', pages: 446}),
  (:Work {title: 'Turf and Tide', firstPublished: 2021, originalLanguage: 'English', pages: 124}),
  (:Work {title: 'Letters from Bogue', firstPublished: 1998, originalLanguage: 'Spanish', pages: 512}),
  (:Work {title: 'The Clockmaker of Cartagena', firstPublished: 2006, originalLanguage: 'Spanish', pages: 623}),
  (:Work {title: 'Murder on the Fjord Ferry', firstPublished: 2011, originalLanguage: 'Norwegian', pages: 318}),
  (:Work {title: 'The Ice Ledger', firstPublished: 2014, originalLanguage: 'Norwegian', pages: 342}),
  (:Work {title: 'Pepper and Palm Oil', firstPublished: 1992, originalLanguage: 'English', pages: 208}),
  (:Work {title: 'Twelve Suppers in Lyon', firstPublished: 2008, originalLanguage: 'French', pages: 240}),
  (:Work {title: 'The Lazy Baker', firstPublished: 2017, originalLanguage: 'French', pages: 192}),
  (:Work {title: 'Wharves and Warehouses of Wendelmouth', firstPublished: 1934, originalLanguage: 'English', pages: 276}),
  (:Work {title: 'The Guildhall Papers', firstPublished: 1949, originalLanguage: 'English', pages: 731}),
  (:Work {title: 'Moss Garden, Stone Garden', firstPublished: 2010, originalLanguage: 'Japanese', pages: 164}),
  (:Work {title: 'Bertie Badger Bakes a Cake', firstPublished: 2018, originalLanguage: 'English', pages: 32}),
  (:Work {title: 'Bertie Badger Goes to Sea', firstPublished: 2020, originalLanguage: 'English', pages: 36}),
  (:Work {title: 'The Whale Who Hummed', firstPublished: 2022, originalLanguage: 'Norwegian', pages: 40}),
  (:Work {title: 'Walking the Camino Backwards', firstPublished: 2013, originalLanguage: 'Spanish', pages: 305}),
  (:Work {title: 'An Allotment Year', firstPublished: 1928, originalLanguage: 'English', pages: 188}),
  (:Work {title: 'Monsoon Trains', firstPublished: 1997, originalLanguage: 'English', pages: 362}),
  (:Work {title: 'The Spice Box Cookbook', firstPublished: 2002, originalLanguage: 'English', pages: 224}),
  (:Work {title: 'Bog Songs', firstPublished: 1982, originalLanguage: 'Irish', pages: 88}),
  (:Work {title: 'Nine Kinds of Rain', firstPublished: 2001, originalLanguage: 'Irish', pages: 96}),
  (:Work {title: 'Signals from Ganymede', firstPublished: 2023, originalLanguage: 'Dutch', pages: 401}),
  (:Work {title: 'The Backyard Stargazer', firstPublished: 2005, originalLanguage: 'English', pages: 256}),
  (:Work {title: 'Comets Explained', firstPublished: 1986, originalLanguage: 'English', pages: 180}),
  (:Work {title: 'Tramlines: A City in Motion', firstPublished: 1969, originalLanguage: 'English', pages: 198});

CREATE
  (:Event {title: 'Rhyme Time', eventType: 'Storytime', heldOn: date('2024-01-13'), capacity: 25, ticketPrice: 0.0}),
  (:Event {title: 'Bookshop Noir Evening', eventType: 'Author Talk', heldOn: date('2024-02-22'), capacity: 120, ticketPrice: 6.5}),
  (:Event {title: 'Seed Swap Saturday', eventType: 'Workshop', heldOn: date('2024-03-16'), capacity: 60, ticketPrice: 0.0}),
  (:Event {title: 'Poems on the Quay', eventType: 'Reading', heldOn: date('2024-04-19'), capacity: 45, ticketPrice: 4.0}),
  (:Event {title: 'Trace Your Family Tree', eventType: 'Workshop', heldOn: date('2024-05-11'), capacity: 18, ticketPrice: 3.0}),
  (:Event {title: 'Stargazing on the Roof', eventType: 'Workshop', heldOn: date('2023-11-24'), capacity: 30, ticketPrice: 5.0}),
  (:Event {title: 'Summer Reading Launch', eventType: 'Storytime', heldOn: date('2024-07-06'), capacity: 150, ticketPrice: 0.0}),
  (:Event {title: 'Curry Night with Leela Menon', eventType: 'Author Talk', heldOn: date('2023-10-12'), capacity: 80, ticketPrice: 12.0}),
  (:Event {title: 'Teen Manga Club', eventType: 'Club', heldOn: date('2024-02-03'), capacity: 20, ticketPrice: 0.0}),
  (:Event {title: 'Docks Remembered', eventType: 'Author Talk', heldOn: date('2023-09-28'), capacity: 70, ticketPrice: 2.5}),
  (:Event {title: 'Knit and Natter', eventType: 'Club', heldOn: date('2024-03-05'), capacity: 15, ticketPrice: 0.0}),
  (:Event {title: 'Silent Reading Party', eventType: 'Club', heldOn: date('2024-06-14'), capacity: 40, ticketPrice: 1.0});

CREATE
  (:Employee {name: 'Marguerite Dunne', jobTitle: 'Head Librarian', salary: 51200, hiredOn: date('1999-08-02'), fullTime: true}),
  (:Employee {name: 'Samir Haddad', jobTitle: 'Branch Manager', salary: 38900, hiredOn: date('2008-04-14'), fullTime: true}),
  (:Employee {name: 'Philippa Crane', jobTitle: 'Branch Manager', salary: 37400, hiredOn: date('2011-01-10'), fullTime: true}),
  (:Employee {name: 'Joao Teixeira', jobTitle: 'Branch Manager', salary: 36850, hiredOn: date('2015-09-07'), fullTime: true}),
  (:Employee {name: 'Kirsty Muir', jobTitle: "Children's Librarian", salary: 29500, hiredOn: date('2017-02-20'), fullTime: true}),
  (:Employee {name: 'Edmund Farrow', jobTitle: 'Archivist', salary: 33100, hiredOn: date('2004-11-29'), fullTime: true}),
  (:Employee {name: 'Blessing Mbeki', jobTitle: 'Library Assistant', salary: 22300, hiredOn: date('2020-06-01'), fullTime: false}),
  (:Employee {name: 'Callum Rigby', jobTitle: 'Library Assistant', salary: 21800, hiredOn: date('2022-03-28'), fullTime: false}),
  (:Employee {name: 'Yuki Hamada', jobTitle: "Children's Librarian", salary: 28700, hiredOn: date('2019-10-15'), fullTime: true}),
  (:Employee {name: 'Trevor Nuttall', jobTitle: 'Library Assistant', salary: 23950, hiredOn: date('1996-05-20'), fullTime: true}),
  (:Employee {name: 'Rosalind Achebe', jobTitle: 'Outreach Officer', salary: 31200, hiredOn: date('2018-07-16'), fullTime: false}),
  (:Employee {name: 'Piotr Lis', jobTitle: 'Library Assistant', salary: 22100, hiredOn: date('2021-09-13'), fullTime: false}),
  (:Employee {name: 'Hester Vaughan', jobTitle: 'Branch Manager', salary: 37900, hiredOn: date('2009-12-01'), fullTime: true});

CREATE
  (:Patron {name: 'Alma Whitcombe', cardNumber: 'W10032', birthDate: date('1941-02-27'), memberSince: date('1968-09-14'), email: 'alma.w@posthaste.example', suspended: false}),
  (:Patron {name: 'Bartosz Zielinski', cardNumber: 'W20418', birthDate: date('1986-07-11'), memberSince: date('2012-03-05'), suspended: false}),
  (:Patron {name: 'Chidi Eze', cardNumber: 'W20977', birthDate: date('1993-12-03'), memberSince: date('2018-10-22'), email: 'chidi@eze.example', suspended: false}),
  (:Patron {name: 'Delphine Roy', cardNumber: 'W18840', birthDate: date('1977-05-19'), memberSince: date('2009-01-30'), suspended: true}),
  (:Patron {name: 'Elliot Marsh', cardNumber: 'W23301', birthDate: date('2012-08-08'), memberSince: date('2019-07-20'), suspended: false}),
  (:Patron {name: 'Fatima Noor', cardNumber: 'W21115', birthDate: date('1990-03-23'), memberSince: date('2019-02-11'), email: 'fnoor@mailbag.example', suspended: false}),
  (:Patron {name: 'Graham Tolley', cardNumber: 'W11907', birthDate: date('1955-10-30'), memberSince: date('1983-06-17'), suspended: true}),
  (:Patron {name: 'Hannah Liebowitz', cardNumber: 'W22250', birthDate: date('1999-01-06'), memberSince: date('2021-04-09'), email: 'hannahl@mailbag.example', suspended: false}),
  (:Patron {name: 'Idris Bowen', cardNumber: 'W19563', birthDate: date('1968-11-15'), memberSince: date('2010-08-26'), suspended: false}),
  (:Patron {name: 'Jessamy Cole', cardNumber: 'W23477', birthDate: date('2014-04-02'), memberSince: date('2020-08-01'), suspended: false}),
  (:Patron {name: 'Kenji Oyama', cardNumber: 'W22801', birthDate: date('1982-09-09'), memberSince: date('2022-01-18'), email: 'kenji@oyama.example', suspended: false}),
  (:Patron {name: 'Lorna Petrie', cardNumber: 'W14420', birthDate: date('1949-06-21'), memberSince: date('1994-11-03'), suspended: false}),
  (:Patron {name: 'Mateus Barros', cardNumber: 'W22934', birthDate: date('1996-02-14'), memberSince: date('2022-05-25'), suspended: true}),
  (:Patron {name: 'Nuala Breen', cardNumber: 'W17702', birthDate: date('1963-08-17'), memberSince: date('2005-03-19'), email: 'nuala@breen.example', suspended: false}),
  (:Patron {name: 'Oscar Lindqvist', cardNumber: 'W21849', birthDate: date('1988-12-28'), memberSince: date('2020-10-06'), suspended: false}),
  (:Patron {name: 'Parveen Aziz', cardNumber: 'W16031', birthDate: date('1971-04-25'), memberSince: date('2000-02-08'), suspended: false}),
  (:Patron {name: 'Quentin Ashdown', cardNumber: 'W12688', birthDate: date('1938-03-12'), memberSince: date('1986-01-24'), suspended: false}),
  (:Patron {name: 'Rhona Galt', cardNumber: 'W23120', birthDate: date('2003-07-29'), memberSince: date('2023-09-16'), email: 'rhona.galt@mailbag.example', suspended: false}),
  (:Patron {name: 'Stefan Ilic', cardNumber: 'W20101', birthDate: date('1979-10-04'), memberSince: date('2011-05-31'), suspended: false}),
  (:Patron {name: 'Tamsin Yeo', cardNumber: 'W23588', birthDate: date('2009-11-20'), memberSince: date('2021-07-03'), suspended: false}),
  (:Patron {name: 'Umar Sheikh', cardNumber: 'W21660', birthDate: date('1994-05-07'), memberSince: date('2020-02-27'), email: 'umar@sheikh.example', suspended: true}),
  (:Patron {name: 'Violet Pargeter', cardNumber: 'W15519', birthDate: date('1958-01-31'), memberSince: date('1998-04-12'), suspended: false});

// The physical copies.
CREATE
  (:Item {barcode: '300101', format: 'Hardback', condition: 'Good', acquiredOn: date('2010-01-24'), replacementCost: 26.26}),
  (:Item {barcode: '300113', format: 'Paperback', condition: 'Good', acquiredOn: date('2011-12-05'), replacementCost: 16.83}),
  (:Item {barcode: '300120', format: 'Paperback', condition: 'Worn', acquiredOn: date('2010-09-14'), replacementCost: 12.23}),
  (:Item {barcode: '300123', format: 'Paperback', condition: 'Good', acquiredOn: date('2011-04-14'), replacementCost: 14.15}),
  (:Item {barcode: '300126', format: 'Audiobook', condition: 'New', acquiredOn: date('2022-12-14'), replacementCost: 27.71}),
  (:Item {barcode: '300138', format: 'Paperback', condition: 'Good', acquiredOn: date('2022-11-09'), replacementCost: 16.07}),
  (:Item {barcode: '300145', format: 'Paperback', condition: 'Good', acquiredOn: date('2014-04-09'), replacementCost: 13.55}),
  (:Item {barcode: '300152', format: 'Hardback', condition: 'Worn', acquiredOn: date('2018-07-26'), replacementCost: 21.86}),
  (:Item {barcode: '300164', format: 'Large Print', condition: 'New', acquiredOn: date('2022-02-07'), replacementCost: 23.01}),
  (:Item {barcode: '300165', format: 'Paperback', condition: 'Good', acquiredOn: date('2013-01-08'), replacementCost: 13.65}),
  (:Item {barcode: '300168', format: 'Paperback', condition: 'New', acquiredOn: date('2023-03-03'), replacementCost: 9.84}),
  (:Item {barcode: '300169', format: 'Paperback', condition: 'Fair', acquiredOn: date('2012-06-04'), replacementCost: 10.42}),
  (:Item {barcode: '300181', format: 'Hardback', condition: 'Good', acquiredOn: date('2020-12-04'), replacementCost: 20.33}),
  (:Item {barcode: '300184', format: 'Paperback', condition: 'Worn', acquiredOn: date('2022-12-23'), replacementCost: 16.42}),
  (:Item {barcode: '300187', format: 'Paperback', condition: 'Fair', acquiredOn: date('2023-03-09'), replacementCost: 9.97}),
  (:Item {barcode: '300194', format: 'Hardback', condition: 'Good', acquiredOn: date('2020-03-19'), replacementCost: 26.41}),
  (:Item {barcode: '300197', format: 'Hardback', condition: 'Good', acquiredOn: date('2020-03-17'), replacementCost: 25.25}),
  (:Item {barcode: '300204', format: 'Audiobook', condition: 'Fair', acquiredOn: date('2020-12-26'), replacementCost: 29.30}),
  (:Item {barcode: '300205', format: 'Paperback', condition: 'Worn', acquiredOn: date('2020-11-20'), replacementCost: 8.73}),
  (:Item {barcode: '300206', format: 'Paperback', condition: 'Good', acquiredOn: date('2022-11-13'), replacementCost: 15.10}),
  (:Item {barcode: '300207', format: 'Paperback', condition: 'Good', acquiredOn: date('2022-05-28'), replacementCost: 11.15}),
  (:Item {barcode: '300219', format: 'Hardback', condition: 'Good', acquiredOn: date('2015-12-09'), replacementCost: 21.88}),
  (:Item {barcode: '300226', format: 'Hardback', condition: 'Good', acquiredOn: date('2021-07-26'), replacementCost: 24.36}),
  (:Item {barcode: '300229', format: 'Large Print', condition: 'Good', acquiredOn: date('2015-09-16'), replacementCost: 25.03}),
  (:Item {barcode: '300230', format: 'Paperback', condition: 'Good', acquiredOn: date('2022-08-06'), replacementCost: 14.08}),
  (:Item {barcode: '300237', format: 'Paperback', condition: 'Good', acquiredOn: date('2017-04-16'), replacementCost: 12.85}),
  (:Item {barcode: '300249', format: 'Paperback', condition: 'Good', acquiredOn: date('2020-10-27'), replacementCost: 12.82}),
  (:Item {barcode: '300252', format: 'Large Print', condition: 'Good', acquiredOn: date('2012-04-14'), replacementCost: 27.33}),
  (:Item {barcode: '300253', format: 'Paperback', condition: 'Good', acquiredOn: date('2019-03-19'), replacementCost: 16.22}),
  (:Item {barcode: '300254', format: 'Audiobook', condition: 'Good', acquiredOn: date('2021-04-06'), replacementCost: 25.76}),
  (:Item {barcode: '300255', format: 'Paperback', condition: 'Good', acquiredOn: date('2020-01-21'), replacementCost: 16.93}),
  (:Item {barcode: '300258', format: 'Hardback', condition: 'Good', acquiredOn: date('2020-04-27'), replacementCost: 24.04}),
  (:Item {barcode: '300261', format: 'Hardback', condition: 'Worn', acquiredOn: date('2016-01-18'), replacementCost: 26.69}),
  (:Item {barcode: '300262', format: 'Hardback', condition: 'Fair', acquiredOn: date('2015-12-06'), replacementCost: 25.84}),
  (:Item {barcode: '300269', format: 'Hardback', condition: 'Worn', acquiredOn: date('2018-09-23'), replacementCost: 18.45}),
  (:Item {barcode: '300276', format: 'Paperback', condition: 'Good', acquiredOn: date('2023-03-18'), replacementCost: 9.88}),
  (:Item {barcode: '300279', format: 'Paperback', condition: 'Good', acquiredOn: date('2018-06-06'), replacementCost: 15.38}),
  (:Item {barcode: '300280', format: 'Hardback', condition: 'Good', acquiredOn: date('2023-03-26'), replacementCost: 20.83}),
  (:Item {barcode: '300283', format: 'Hardback', condition: 'Good', acquiredOn: date('2022-12-10'), replacementCost: 26.73}),
  (:Item {barcode: '300295', format: 'Hardback', condition: 'Fair', acquiredOn: date('2017-02-18'), replacementCost: 33.08}),
  (:Item {barcode: '300296', format: 'Hardback', condition: 'Good', acquiredOn: date('2018-08-25'), replacementCost: 26.55}),
  (:Item {barcode: '300303', format: 'Hardback', condition: 'Worn', acquiredOn: date('2019-03-03'), replacementCost: 25.35}),
  (:Item {barcode: '300315', format: 'Hardback', condition: 'Fair', acquiredOn: date('2019-06-06'), replacementCost: 18.73}),
  (:Item {barcode: '300318', format: 'Hardback', condition: 'Good', acquiredOn: date('2022-05-06'), replacementCost: 26.84}),
  (:Item {barcode: '300319', format: 'Paperback', condition: 'Good', acquiredOn: date('2019-06-10'), replacementCost: 8.91}),
  (:Item {barcode: '300320', format: 'Paperback', condition: 'Good', acquiredOn: date('2019-04-02'), replacementCost: 11.20}),
  (:Item {barcode: '300332', format: 'Hardback', condition: 'Good', acquiredOn: date('2021-03-24'), replacementCost: 22.33}),
  (:Item {barcode: '300333', format: 'Hardback', condition: 'Good', acquiredOn: date('2021-03-25'), replacementCost: 20.82}),
  (:Item {barcode: '300345', format: 'Hardback', condition: 'Worn', acquiredOn: date('2023-03-16'), replacementCost: 26.93}),
  (:Item {barcode: '300357', format: 'Hardback', condition: 'New', acquiredOn: date('2023-03-20'), replacementCost: 24.74}),
  (:Item {barcode: '300360', format: 'Paperback', condition: 'Worn', acquiredOn: date('2016-12-06'), replacementCost: 13.45}),
  (:Item {barcode: '300361', format: 'Audiobook', condition: 'Good', acquiredOn: date('2014-09-02'), replacementCost: 26.51}),
  (:Item {barcode: '300362', format: 'Hardback', condition: 'Good', acquiredOn: date('2018-05-09'), replacementCost: 19.97}),
  (:Item {barcode: '300365', format: 'Paperback', condition: 'Good', acquiredOn: date('2017-05-03'), replacementCost: 16.73}),
  (:Item {barcode: '300366', format: 'Paperback', condition: 'Worn', acquiredOn: date('2016-05-05'), replacementCost: 8.68}),
  (:Item {barcode: '300378', format: 'Hardback', condition: 'Good', acquiredOn: date('2008-11-08'), replacementCost: 22.14}),
  (:Item {barcode: '300390', format: 'Hardback', condition: 'Worn', acquiredOn: date('2021-11-15'), replacementCost: 21.82}),
  (:Item {barcode: '300402', format: 'Paperback', condition: 'Good', acquiredOn: date('2015-04-02'), replacementCost: 12.29}),
  (:Item {barcode: '300409', format: 'Hardback', condition: 'Good', acquiredOn: date('2023-03-16'), replacementCost: 21.03}),
  (:Item {barcode: '300410', format: 'Hardback', condition: 'Worn', acquiredOn: date('2023-03-18'), replacementCost: 22.31}),
  (:Item {barcode: '300411', format: 'Hardback', condition: 'Good', acquiredOn: date('2009-02-21'), replacementCost: 22.83}),
  (:Item {barcode: '300423', format: 'Paperback', condition: 'New', acquiredOn: date('2022-02-18'), replacementCost: 12.14}),
  (:Item {barcode: '300430', format: 'Hardback', condition: 'Good', acquiredOn: date('2010-01-03'), replacementCost: 25.49}),
  (:Item {barcode: '300433', format: 'Hardback', condition: 'Fair', acquiredOn: date('2016-07-13'), replacementCost: 24.98});

// Who wrote what, and what it is about.
MATCH (a:Author {name: 'Honor Blakelock'}), (b:Work {title: 'The Drowned Bell'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'The Drowned Bell'}), (b:Subject {name: 'Crime Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Honor Blakelock'}), (b:Work {title: 'A Ledger of Small Crimes'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'A Ledger of Small Crimes'}), (b:Subject {name: 'Crime Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Honor Blakelock'}), (b:Work {title: 'Cold Harbour Lane'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Cold Harbour Lane'}), (b:Subject {name: 'Crime Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Tadeusz Wrona'}), (b:Work {title: 'The Amber Engine'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'The Amber Engine'}), (b:Subject {name: 'Science Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Tadeusz Wrona'}), (b:Work {title: 'Seven Orbits'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Seven Orbits'}), (b:Subject {name: 'Science Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Ngozi Adeyinka'}), (b:Work {title: 'Harmattan Skies'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Harmattan Skies'}), (b:Subject {name: 'Historical Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Ngozi Adeyinka'}), (b:Work {title: 'The Salt Road Home'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'The Salt Road Home'}), (b:Subject {name: 'Historical Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Work {title: 'The Salt Road Home'}), (b:Subject {name: 'Travel'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Aoife Tierney'}), (b:Work {title: 'Turf and Tide'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Turf and Tide'}), (b:Subject {name: 'Poetry'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Rafael Quintero'}), (b:Work {title: 'Letters from Bogue'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Letters from Bogue'}), (b:Subject {name: 'Historical Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Rafael Quintero'}), (b:Work {title: 'The Clockmaker of Cartagena'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'The Clockmaker of Cartagena'}), (b:Subject {name: 'Historical Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Work {title: 'The Clockmaker of Cartagena'}), (b:Subject {name: 'Crime Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Ingrid Solvang'}), (b:Work {title: 'Murder on the Fjord Ferry'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Murder on the Fjord Ferry'}), (b:Subject {name: 'Crime Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Ingrid Solvang'}), (b:Work {title: 'The Ice Ledger'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'The Ice Ledger'}), (b:Subject {name: 'Crime Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Desmond Okafor'}), (b:Work {title: 'Pepper and Palm Oil'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Pepper and Palm Oil'}), (b:Subject {name: 'Cookery'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Mireille Fontanel'}), (b:Work {title: 'Twelve Suppers in Lyon'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Twelve Suppers in Lyon'}), (b:Subject {name: 'Cookery'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Work {title: 'Twelve Suppers in Lyon'}), (b:Subject {name: 'Travel'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Mireille Fontanel'}), (b:Work {title: 'The Lazy Baker'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'The Lazy Baker'}), (b:Subject {name: 'Cookery'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Walter Pinnock'}), (b:Work {title: 'Wharves and Warehouses of Wendelmouth'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Wharves and Warehouses of Wendelmouth'}), (b:Subject {name: 'Local History'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Walter Pinnock'}), (b:Work {title: 'The Guildhall Papers'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'The Guildhall Papers'}), (b:Subject {name: 'Local History'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Keiko Amano'}), (b:Work {title: 'Moss Garden, Stone Garden'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Moss Garden, Stone Garden'}), (b:Subject {name: 'Gardening'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Gethin Prosser'}), (b:Work {title: 'Bertie Badger Bakes a Cake'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Bertie Badger Bakes a Cake'}), (b:Subject {name: 'Picture Books'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Gethin Prosser'}), (b:Work {title: 'Bertie Badger Goes to Sea'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Bertie Badger Goes to Sea'}), (b:Subject {name: 'Picture Books'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Sunniva Lie'}), (b:Work {title: 'The Whale Who Hummed'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'The Whale Who Hummed'}), (b:Subject {name: 'Picture Books'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Paloma Reyes'}), (b:Work {title: 'Walking the Camino Backwards'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Walking the Camino Backwards'}), (b:Subject {name: 'Travel'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Arthur Thistlewood'}), (b:Work {title: 'An Allotment Year'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'An Allotment Year'}), (b:Subject {name: 'Gardening'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Leela Menon'}), (b:Work {title: 'Monsoon Trains'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Monsoon Trains'}), (b:Subject {name: 'Travel'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Leela Menon'}), (b:Work {title: 'The Spice Box Cookbook'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'The Spice Box Cookbook'}), (b:Subject {name: 'Cookery'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Cormac Healy'}), (b:Work {title: 'Bog Songs'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Bog Songs'}), (b:Subject {name: 'Poetry'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Cormac Healy'}), (b:Work {title: 'Nine Kinds of Rain'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Nine Kinds of Rain'}), (b:Subject {name: 'Poetry'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Beatrix Vandermolen'}), (b:Work {title: 'Signals from Ganymede'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Signals from Ganymede'}), (b:Subject {name: 'Science Fiction'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Judith Armitage'}), (b:Work {title: 'The Backyard Stargazer'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'The Backyard Stargazer'}), (b:Subject {name: 'Astronomy'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Judith Armitage'}), (b:Work {title: 'Comets Explained'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Comets Explained'}), (b:Subject {name: 'Astronomy'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Walter Pinnock'}), (b:Work {title: 'Tramlines: A City in Motion'}) CREATE (a)-[:WROTE]->(b);
MATCH (a:Work {title: 'Tramlines: A City in Motion'}), (b:Subject {name: 'Local History'}) CREATE (a)-[:CLASSIFIED_AS]->(b);
MATCH (a:Author {name: 'Aoife Tierney'}), (b:Work {title: 'Nine Kinds of Rain'}) CREATE (a)-[:WROTE]->(b);

// Which book each copy is of, and where it stands.
MATCH (a:Item {barcode: '300101'}), (b:Work {title: 'The Drowned Bell'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300101'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300113'}), (b:Work {title: 'The Drowned Bell'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300113'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300120'}), (b:Work {title: 'The Drowned Bell'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300120'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300123'}), (b:Work {title: 'The Drowned Bell'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300123'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300126'}), (b:Work {title: 'The Drowned Bell'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300126'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300138'}), (b:Work {title: 'A Ledger of Small Crimes'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300138'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300145'}), (b:Work {title: 'A Ledger of Small Crimes'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300145'}), (b:Branch {name: 'Saltmarsh Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300152'}), (b:Work {title: 'Cold Harbour Lane'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300152'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300164'}), (b:Work {title: 'Cold Harbour Lane'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300164'}), (b:Branch {name: 'Hollin Park Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300165'}), (b:Work {title: 'Cold Harbour Lane'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300165'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300168'}), (b:Work {title: 'The Amber Engine'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300168'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300169'}), (b:Work {title: 'Seven Orbits'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300169'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300181'}), (b:Work {title: 'Seven Orbits'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300181'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300184'}), (b:Work {title: 'Harmattan Skies'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300184'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300187'}), (b:Work {title: 'Harmattan Skies'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300187'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300194'}), (b:Work {title: 'The Salt Road Home'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300194'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300197'}), (b:Work {title: 'The Salt Road Home'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300197'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300204'}), (b:Work {title: 'The Salt Road Home'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300204'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300205'}), (b:Work {title: 'The Salt Road Home'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300205'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300206'}), (b:Work {title: 'Turf and Tide'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300206'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300207'}), (b:Work {title: 'Turf and Tide'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300207'}), (b:Branch {name: 'Saltmarsh Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300219'}), (b:Work {title: 'Letters from Bogue'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300219'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300226'}), (b:Work {title: 'The Clockmaker of Cartagena'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300226'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300229'}), (b:Work {title: 'The Clockmaker of Cartagena'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300229'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300230'}), (b:Work {title: 'The Clockmaker of Cartagena'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300230'}), (b:Branch {name: 'Hollin Park Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300237'}), (b:Work {title: 'Murder on the Fjord Ferry'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300237'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300249'}), (b:Work {title: 'Murder on the Fjord Ferry'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300249'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300252'}), (b:Work {title: 'Murder on the Fjord Ferry'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300252'}), (b:Branch {name: 'Saltmarsh Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300253'}), (b:Work {title: 'Murder on the Fjord Ferry'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300253'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300254'}), (b:Work {title: 'The Ice Ledger'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300254'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300255'}), (b:Work {title: 'The Ice Ledger'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300255'}), (b:Branch {name: 'Cinder Hill Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300258'}), (b:Work {title: 'Pepper and Palm Oil'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300258'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300261'}), (b:Work {title: 'Twelve Suppers in Lyon'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300261'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300262'}), (b:Work {title: 'Twelve Suppers in Lyon'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300262'}), (b:Branch {name: 'Hollin Park Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300269'}), (b:Work {title: 'The Lazy Baker'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300269'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300276'}), (b:Work {title: 'The Lazy Baker'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300276'}), (b:Branch {name: 'Cinder Hill Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300279'}), (b:Work {title: 'The Lazy Baker'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300279'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300280'}), (b:Work {title: 'Wharves and Warehouses of Wendelmouth'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300280'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300283'}), (b:Work {title: 'Wharves and Warehouses of Wendelmouth'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300283'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300295'}), (b:Work {title: 'The Guildhall Papers'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300295'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300296'}), (b:Work {title: 'Moss Garden, Stone Garden'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300296'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300303'}), (b:Work {title: 'Moss Garden, Stone Garden'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300303'}), (b:Branch {name: 'Hollin Park Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300315'}), (b:Work {title: 'Bertie Badger Bakes a Cake'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300315'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300318'}), (b:Work {title: 'Bertie Badger Bakes a Cake'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300318'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300319'}), (b:Work {title: 'Bertie Badger Bakes a Cake'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300319'}), (b:Branch {name: 'Cinder Hill Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300320'}), (b:Work {title: 'Bertie Badger Bakes a Cake'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300320'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300332'}), (b:Work {title: 'Bertie Badger Goes to Sea'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300332'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300333'}), (b:Work {title: 'Bertie Badger Goes to Sea'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300333'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300345'}), (b:Work {title: 'The Whale Who Hummed'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300345'}), (b:Branch {name: 'Saltmarsh Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300357'}), (b:Work {title: 'The Whale Who Hummed'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300357'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300360'}), (b:Work {title: 'Walking the Camino Backwards'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300360'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300361'}), (b:Work {title: 'Walking the Camino Backwards'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300361'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300362'}), (b:Work {title: 'An Allotment Year'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300362'}), (b:Branch {name: 'Hollin Park Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300365'}), (b:Work {title: 'Monsoon Trains'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300365'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300366'}), (b:Work {title: 'Monsoon Trains'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300366'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300378'}), (b:Work {title: 'The Spice Box Cookbook'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300378'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300390'}), (b:Work {title: 'The Spice Box Cookbook'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300390'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300402'}), (b:Work {title: 'Bog Songs'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300402'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300409'}), (b:Work {title: 'Signals from Ganymede'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300409'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300410'}), (b:Work {title: 'Signals from Ganymede'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300410'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300411'}), (b:Work {title: 'The Backyard Stargazer'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300411'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300423'}), (b:Work {title: 'The Backyard Stargazer'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300423'}), (b:Branch {name: 'Cinder Hill Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300430'}), (b:Work {title: 'Comets Explained'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300430'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);
MATCH (a:Item {barcode: '300433'}), (b:Work {title: 'Tramlines: A City in Motion'}) CREATE (a)-[:COPY_OF]->(b);
MATCH (a:Item {barcode: '300433'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HELD_AT]->(b);

// Where borrowers signed up.
MATCH (a:Patron {name: 'Alma Whitcombe'}), (b:Branch {name: 'Hollin Park Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Chidi Eze'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Delphine Roy'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Elliot Marsh'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Fatima Noor'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Graham Tolley'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Hannah Liebowitz'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Idris Bowen'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Jessamy Cole'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Kenji Oyama'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Lorna Petrie'}), (b:Branch {name: 'Saltmarsh Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Mateus Barros'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Nuala Breen'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Oscar Lindqvist'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Parveen Aziz'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Quentin Ashdown'}), (b:Branch {name: 'Hollin Park Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Rhona Galt'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Stefan Ilic'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Tamsin Yeo'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Umar Sheikh'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:REGISTERED_AT]->(b);
MATCH (a:Patron {name: 'Violet Pargeter'}), (b:Branch {name: 'Saltmarsh Library'}) CREATE (a)-[:REGISTERED_AT]->(b);

// Staff.
MATCH (a:Employee {name: 'Marguerite Dunne'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 37.5}]->(b);
MATCH (a:Employee {name: 'Samir Haddad'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 37.5}]->(b);
MATCH (a:Employee {name: 'Philippa Crane'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 36.0}]->(b);
MATCH (a:Employee {name: 'Joao Teixeira'}), (b:Branch {name: 'Hollin Park Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 35.0}]->(b);
MATCH (a:Employee {name: 'Kirsty Muir'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 37.5}]->(b);
MATCH (a:Employee {name: 'Edmund Farrow'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 35.0}]->(b);
MATCH (a:Employee {name: 'Blessing Mbeki'}), (b:Branch {name: 'Saltmarsh Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 20.0}]->(b);
MATCH (a:Employee {name: 'Callum Rigby'}), (b:Branch {name: 'Cinder Hill Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 16.0}]->(b);
MATCH (a:Employee {name: 'Yuki Hamada'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 35.0}]->(b);
MATCH (a:Employee {name: 'Trevor Nuttall'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 37.5}]->(b);
MATCH (a:Employee {name: 'Rosalind Achebe'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 22.5}]->(b);
MATCH (a:Employee {name: 'Piotr Lis'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 18.0}]->(b);
MATCH (a:Employee {name: 'Hester Vaughan'}), (b:Branch {name: 'Millbrook Library'}) CREATE (a)-[:WORKS_AT {hoursPerWeek: 36.5}]->(b);

// Events: where they were held and who came.
MATCH (a:Event {title: 'Rhyme Time'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Jessamy Cole'}), (b:Event {title: 'Rhyme Time'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Hannah Liebowitz'}), (b:Event {title: 'Rhyme Time'}) CREATE (a)-[:ATTENDED {rating: 3}]->(b);
MATCH (a:Event {title: 'Bookshop Noir Evening'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Alma Whitcombe'}), (b:Event {title: 'Bookshop Noir Evening'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Event {title: 'Bookshop Noir Evening'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Delphine Roy'}), (b:Event {title: 'Bookshop Noir Evening'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Patron {name: 'Kenji Oyama'}), (b:Event {title: 'Bookshop Noir Evening'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Parveen Aziz'}), (b:Event {title: 'Bookshop Noir Evening'}) CREATE (a)-[:ATTENDED {rating: 3}]->(b);
MATCH (a:Patron {name: 'Nuala Breen'}), (b:Event {title: 'Bookshop Noir Evening'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Patron {name: 'Quentin Ashdown'}), (b:Event {title: 'Bookshop Noir Evening'}) CREATE (a)-[:ATTENDED {rating: 2}]->(b);
MATCH (a:Event {title: 'Seed Swap Saturday'}), (b:Branch {name: 'Hollin Park Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Alma Whitcombe'}), (b:Event {title: 'Seed Swap Saturday'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Quentin Ashdown'}), (b:Event {title: 'Seed Swap Saturday'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Patron {name: 'Lorna Petrie'}), (b:Event {title: 'Seed Swap Saturday'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Event {title: 'Poems on the Quay'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Idris Bowen'}), (b:Event {title: 'Poems on the Quay'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Patron {name: 'Nuala Breen'}), (b:Event {title: 'Poems on the Quay'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Fatima Noor'}), (b:Event {title: 'Poems on the Quay'}) CREATE (a)-[:ATTENDED {rating: 3}]->(b);
MATCH (a:Patron {name: 'Rhona Galt'}), (b:Event {title: 'Poems on the Quay'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Event {title: 'Trace Your Family Tree'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Violet Pargeter'}), (b:Event {title: 'Trace Your Family Tree'}) CREATE (a)-[:ATTENDED {rating: 3}]->(b);
MATCH (a:Patron {name: 'Graham Tolley'}), (b:Event {title: 'Trace Your Family Tree'}) CREATE (a)-[:ATTENDED {rating: 2}]->(b);
MATCH (a:Event {title: 'Stargazing on the Roof'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Chidi Eze'}), (b:Event {title: 'Stargazing on the Roof'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Oscar Lindqvist'}), (b:Event {title: 'Stargazing on the Roof'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Patron {name: 'Tamsin Yeo'}), (b:Event {title: 'Stargazing on the Roof'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Stefan Ilic'}), (b:Event {title: 'Stargazing on the Roof'}) CREATE (a)-[:ATTENDED {rating: 3}]->(b);
MATCH (a:Patron {name: 'Kenji Oyama'}), (b:Event {title: 'Stargazing on the Roof'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Event {title: 'Summer Reading Launch'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Elliot Marsh'}), (b:Event {title: 'Summer Reading Launch'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Patron {name: 'Jessamy Cole'}), (b:Event {title: 'Summer Reading Launch'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Tamsin Yeo'}), (b:Event {title: 'Summer Reading Launch'}) CREATE (a)-[:ATTENDED {rating: 2}]->(b);
MATCH (a:Event {title: 'Curry Night with Leela Menon'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Parveen Aziz'}), (b:Event {title: 'Curry Night with Leela Menon'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Umar Sheikh'}), (b:Event {title: 'Curry Night with Leela Menon'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Patron {name: 'Fatima Noor'}), (b:Event {title: 'Curry Night with Leela Menon'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Idris Bowen'}), (b:Event {title: 'Curry Night with Leela Menon'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Patron {name: 'Nuala Breen'}), (b:Event {title: 'Curry Night with Leela Menon'}) CREATE (a)-[:ATTENDED {rating: 3}]->(b);
MATCH (a:Event {title: 'Teen Manga Club'}), (b:Branch {name: 'Northgate Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Tamsin Yeo'}), (b:Event {title: 'Teen Manga Club'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Event {title: 'Docks Remembered'}), (b:Branch {name: 'Ropewalk Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Graham Tolley'}), (b:Event {title: 'Docks Remembered'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Idris Bowen'}), (b:Event {title: 'Docks Remembered'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Violet Pargeter'}), (b:Event {title: 'Docks Remembered'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Event {title: 'Knit and Natter'}), (b:Branch {name: 'Saltmarsh Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Lorna Petrie'}), (b:Event {title: 'Knit and Natter'}) CREATE (a)-[:ATTENDED {rating: 4}]->(b);
MATCH (a:Patron {name: 'Violet Pargeter'}), (b:Event {title: 'Knit and Natter'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Event {title: 'Silent Reading Party'}), (b:Branch {name: 'Central Library'}) CREATE (a)-[:HOSTED_BY]->(b);
MATCH (a:Patron {name: 'Rhona Galt'}), (b:Event {title: 'Silent Reading Party'}) CREATE (a)-[:ATTENDED {rating: 5}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Event {title: 'Silent Reading Party'}) CREATE (a)-[:ATTENDED {rating: 3}]->(b);
MATCH (a:Patron {name: 'Mateus Barros'}), (b:Event {title: 'Silent Reading Party'}) CREATE (a)-[:ATTENDED {rating: 1}]->(b);

// Holds.
MATCH (a:Patron {name: 'Fatima Noor'}), (b:Work {title: 'Signals from Ganymede'}) CREATE (a)-[:RESERVED {placedOn: date('2024-05-30'), queuePosition: 1}]->(b);
MATCH (a:Patron {name: 'Chidi Eze'}), (b:Work {title: 'Signals from Ganymede'}) CREATE (a)-[:RESERVED {placedOn: date('2024-06-02'), queuePosition: 2}]->(b);
MATCH (a:Patron {name: 'Stefan Ilic'}), (b:Work {title: 'Signals from Ganymede'}) CREATE (a)-[:RESERVED {placedOn: date('2024-06-09'), queuePosition: 3}]->(b);
MATCH (a:Patron {name: 'Kenji Oyama'}), (b:Work {title: 'Signals from Ganymede'}) CREATE (a)-[:RESERVED {placedOn: date('2024-06-20'), queuePosition: 4}]->(b);
MATCH (a:Patron {name: 'Nuala Breen'}), (b:Work {title: 'The Salt Road Home'}) CREATE (a)-[:RESERVED {placedOn: date('2024-05-21'), queuePosition: 1}]->(b);
MATCH (a:Patron {name: 'Alma Whitcombe'}), (b:Work {title: 'The Salt Road Home'}) CREATE (a)-[:RESERVED {placedOn: date('2024-06-04'), queuePosition: 2}]->(b);
MATCH (a:Patron {name: 'Parveen Aziz'}), (b:Work {title: 'The Lazy Baker'}) CREATE (a)-[:RESERVED {placedOn: date('2024-06-11'), queuePosition: 1}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Work {title: 'The Ice Ledger'}) CREATE (a)-[:RESERVED {placedOn: date('2024-04-17'), queuePosition: 1}]->(b);
MATCH (a:Patron {name: 'Oscar Lindqvist'}), (b:Work {title: 'The Ice Ledger'}) CREATE (a)-[:RESERVED {placedOn: date('2024-05-08'), queuePosition: 2}]->(b);
MATCH (a:Patron {name: 'Lorna Petrie'}), (b:Work {title: 'Moss Garden, Stone Garden'}) CREATE (a)-[:RESERVED {placedOn: date('2024-06-15'), queuePosition: 1}]->(b);
MATCH (a:Patron {name: 'Hannah Liebowitz'}), (b:Work {title: 'Turf and Tide'}) CREATE (a)-[:RESERVED {placedOn: date('2024-06-18'), queuePosition: 1}]->(b);
MATCH (a:Patron {name: 'Alma Whitcombe'}), (b:Work {title: 'Nine Kinds of Rain'}) CREATE (a)-[:RESERVED {placedOn: date('2024-03-28'), queuePosition: 1}]->(b);

// Loans; no returnedOn means the copy is still out.
MATCH (a:Patron {name: 'Alma Whitcombe'}), (b:Item {barcode: '300164'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-11-13'), dueOn: date('2023-12-04'), returnedOn: date('2023-12-02'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Alma Whitcombe'}), (b:Item {barcode: '300262'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-04-29'), dueOn: date('2024-05-20'), returnedOn: date('2024-05-11'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Alma Whitcombe'}), (b:Item {barcode: '300362'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-03-01'), dueOn: date('2024-03-22'), returnedOn: date('2024-03-22'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Alma Whitcombe'}), (b:Item {barcode: '300230'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-03-25'), dueOn: date('2024-04-15'), returnedOn: date('2024-04-19'), renewals: 0, fine: 1.00}]->(b);
MATCH (a:Patron {name: 'Alma Whitcombe'}), (b:Item {barcode: '300303'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-09-18'), dueOn: date('2023-10-09'), returnedOn: date('2023-09-30'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Item {barcode: '300101'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-01-09'), dueOn: date('2024-02-20'), returnedOn: date('2024-02-11'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Item {barcode: '300237'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-10-02'), dueOn: date('2023-10-23'), returnedOn: date('2023-10-27'), renewals: 0, fine: 1.00}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Item {barcode: '300138'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-01-04'), dueOn: date('2024-01-25'), returnedOn: date('2024-02-03'), renewals: 0, fine: 2.25}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Item {barcode: '300169'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-08-03'), dueOn: date('2023-08-24'), returnedOn: date('2023-09-08'), renewals: 0, fine: 3.75}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Item {barcode: '300168'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-04-17'), dueOn: date('2024-05-29'), returnedOn: date('2024-05-17'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Item {barcode: '300410'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-04-02'), dueOn: date('2024-05-14'), returnedOn: date('2024-05-01'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Item {barcode: '300152'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-06-26'), dueOn: date('2023-07-17'), returnedOn: date('2023-07-05'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Bartosz Zielinski'}), (b:Item {barcode: '300226'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-03-12'), dueOn: date('2024-06-04'), returnedOn: date('2024-05-30'), renewals: 3, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Chidi Eze'}), (b:Item {barcode: '300181'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-10-27'), dueOn: date('2023-12-08'), returnedOn: date('2023-12-03'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Chidi Eze'}), (b:Item {barcode: '300366'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-03-03'), dueOn: date('2024-03-24'), returnedOn: date('2024-04-02'), renewals: 0, fine: 2.25}]->(b);
MATCH (a:Patron {name: 'Chidi Eze'}), (b:Item {barcode: '300197'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-11-05'), dueOn: date('2023-12-17'), returnedOn: date('2024-01-01'), renewals: 1, fine: 3.75}]->(b);
MATCH (a:Patron {name: 'Chidi Eze'}), (b:Item {barcode: '300409'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-09-01'), dueOn: date('2023-09-22'), returnedOn: date('2023-10-01'), renewals: 0, fine: 2.25}]->(b);
MATCH (a:Patron {name: 'Delphine Roy'}), (b:Item {barcode: '300261'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-03-19'), dueOn: date('2024-05-21'), returnedOn: date('2024-05-18'), renewals: 2, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Delphine Roy'}), (b:Item {barcode: '300126'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-12-08'), dueOn: date('2023-12-29'), returnedOn: date('2024-01-02'), renewals: 0, fine: 1.00}]->(b);
MATCH (a:Patron {name: 'Delphine Roy'}), (b:Item {barcode: '300280'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-05-30'), dueOn: date('2024-06-20'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Elliot Marsh'}), (b:Item {barcode: '300320'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-07-01'), dueOn: date('2023-08-12'), returnedOn: date('2023-08-09'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Fatima Noor'}), (b:Item {barcode: '300194'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-02-10'), dueOn: date('2024-04-13'), returnedOn: date('2024-04-17'), renewals: 2, fine: 1.00}]->(b);
MATCH (a:Patron {name: 'Fatima Noor'}), (b:Item {barcode: '300410'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-01-05'), dueOn: date('2024-03-29'), returnedOn: date('2024-03-29'), renewals: 3, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Fatima Noor'}), (b:Item {barcode: '300365'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-01-25'), dueOn: date('2024-03-07'), returnedOn: date('2024-02-29'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Graham Tolley'}), (b:Item {barcode: '300283'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-12-03'), dueOn: date('2023-12-24'), returnedOn: date('2023-12-21'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Graham Tolley'}), (b:Item {barcode: '300120'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-01-19'), dueOn: date('2024-02-09'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Hannah Liebowitz'}), (b:Item {barcode: '300187'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-07-12'), dueOn: date('2023-08-23'), returnedOn: date('2023-08-22'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Hannah Liebowitz'}), (b:Item {barcode: '300333'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-02-24'), dueOn: date('2024-04-06'), returnedOn: date('2024-04-06'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Hannah Liebowitz'}), (b:Item {barcode: '300123'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-06-08'), dueOn: date('2024-07-20'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Idris Bowen'}), (b:Item {barcode: '300258'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-04-07'), dueOn: date('2024-04-28'), returnedOn: date('2024-04-19'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Idris Bowen'}), (b:Item {barcode: '300249'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-02-18'), dueOn: date('2024-03-31'), returnedOn: date('2024-03-26'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Idris Bowen'}), (b:Item {barcode: '300378'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-11-23'), dueOn: date('2023-12-14'), returnedOn: date('2023-12-07'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Idris Bowen'}), (b:Item {barcode: '300283'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-01-02'), dueOn: date('2024-01-23'), returnedOn: date('2024-02-17'), renewals: 0, fine: 6.25}]->(b);
MATCH (a:Patron {name: 'Jessamy Cole'}), (b:Item {barcode: '300318'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-07-10'), dueOn: date('2023-10-02'), returnedOn: date('2023-10-06'), renewals: 3, fine: 1.00}]->(b);
MATCH (a:Patron {name: 'Jessamy Cole'}), (b:Item {barcode: '300357'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-03-20'), dueOn: date('2024-06-12'), returnedOn: date('2024-06-12'), renewals: 3, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Jessamy Cole'}), (b:Item {barcode: '300333'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-11-22'), dueOn: date('2024-01-24'), returnedOn: date('2024-01-24'), renewals: 2, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Kenji Oyama'}), (b:Item {barcode: '300113'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-03-31'), dueOn: date('2024-05-12'), returnedOn: date('2024-05-21'), renewals: 1, fine: 2.25}]->(b);
MATCH (a:Patron {name: 'Kenji Oyama'}), (b:Item {barcode: '300296'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-01-20'), dueOn: date('2024-02-10'), returnedOn: date('2024-02-01'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Kenji Oyama'}), (b:Item {barcode: '300229'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-10-17'), dueOn: date('2023-11-28'), returnedOn: date('2023-12-13'), renewals: 1, fine: 3.75}]->(b);
MATCH (a:Patron {name: 'Lorna Petrie'}), (b:Item {barcode: '300252'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-07-04'), dueOn: date('2023-07-25'), returnedOn: date('2023-07-24'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Lorna Petrie'}), (b:Item {barcode: '300207'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-04-27'), dueOn: date('2024-06-08'), returnedOn: date('2024-06-23'), renewals: 1, fine: 3.75}]->(b);
MATCH (a:Patron {name: 'Mateus Barros'}), (b:Item {barcode: '300184'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-03-14'), dueOn: date('2024-04-04'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Nuala Breen'}), (b:Item {barcode: '300205'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-05-08'), dueOn: date('2024-05-29'), returnedOn: date('2024-05-17'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Nuala Breen'}), (b:Item {barcode: '300279'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-01-23'), dueOn: date('2024-02-13'), returnedOn: date('2024-02-08'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Nuala Breen'}), (b:Item {barcode: '300390'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-04-08'), dueOn: date('2024-04-29'), returnedOn: date('2024-04-22'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Nuala Breen'}), (b:Item {barcode: '300253'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-07-01'), dueOn: date('2023-07-22'), returnedOn: date('2023-07-21'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Nuala Breen'}), (b:Item {barcode: '300165'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-08-06'), dueOn: date('2023-10-08'), returnedOn: date('2023-10-05'), renewals: 2, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Oscar Lindqvist'}), (b:Item {barcode: '300254'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-12-21'), dueOn: date('2024-02-01'), returnedOn: date('2024-01-25'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Oscar Lindqvist'}), (b:Item {barcode: '300409'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-07-12'), dueOn: date('2023-08-02'), returnedOn: date('2023-07-26'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Oscar Lindqvist'}), (b:Item {barcode: '300269'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-12-23'), dueOn: date('2024-02-03'), returnedOn: date('2024-02-02'), renewals: 1, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Parveen Aziz'}), (b:Item {barcode: '300261'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-08-10'), dueOn: date('2023-11-02'), returnedOn: date('2023-10-31'), renewals: 3, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Parveen Aziz'}), (b:Item {barcode: '300204'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-03-08'), dueOn: date('2024-03-29'), returnedOn: date('2024-03-27'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Parveen Aziz'}), (b:Item {barcode: '300361'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-12-01'), dueOn: date('2024-02-02'), returnedOn: date('2024-01-31'), renewals: 2, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Parveen Aziz'}), (b:Item {barcode: '300101'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-09-27'), dueOn: date('2023-10-18'), returnedOn: date('2023-10-09'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Quentin Ashdown'}), (b:Item {barcode: '300164'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-08-30'), dueOn: date('2023-09-20'), returnedOn: date('2023-09-17'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Quentin Ashdown'}), (b:Item {barcode: '300303'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-05-03'), dueOn: date('2024-05-24'), returnedOn: date('2024-05-12'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Rhona Galt'}), (b:Item {barcode: '300206'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-02-04'), dueOn: date('2024-04-28'), returnedOn: date('2024-05-07'), renewals: 3, fine: 2.25}]->(b);
MATCH (a:Patron {name: 'Rhona Galt'}), (b:Item {barcode: '300360'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-09-02'), dueOn: date('2023-09-23'), returnedOn: date('2023-09-22'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Stefan Ilic'}), (b:Item {barcode: '300253'}) CREATE (a)-[:BORROWED {borrowedOn: date('2023-06-03'), dueOn: date('2023-06-24'), returnedOn: date('2023-06-22'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Stefan Ilic'}), (b:Item {barcode: '300279'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-02-29'), dueOn: date('2024-03-21'), returnedOn: date('2024-03-30'), renewals: 0, fine: 2.25}]->(b);
MATCH (a:Patron {name: 'Umar Sheikh'}), (b:Item {barcode: '300237'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-03-16'), dueOn: date('2024-04-06'), returnedOn: date('2024-04-01'), renewals: 0, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Umar Sheikh'}), (b:Item {barcode: '300138'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-05-19'), dueOn: date('2024-08-11'), renewals: 3, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Violet Pargeter'}), (b:Item {barcode: '300145'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-04-12'), dueOn: date('2024-06-14'), renewals: 2, fine: 0.00}]->(b);
MATCH (a:Patron {name: 'Violet Pargeter'}), (b:Item {barcode: '300252'}) CREATE (a)-[:BORROWED {borrowedOn: date('2024-06-13'), dueOn: date('2024-07-04'), returnedOn: date('2024-06-27'), renewals: 0, fine: 0.00}]->(b);
