// An invented mythology, as a knowledge-graph extract: deities, mortals, creatures, places of cult, artifacts, battles, realms and the manuscripts that tell of them. Nothing here is from a real tradition.

CREATE
  (:Deity {name: 'Aurveth', epithet: 'the Unsleeping', domain: 'sky', gender: 'male', generation: 1, feastDays: 12, exiled: false}),
  (:Deity {name: 'Oumela', epithet: 'Mother of Salt', domain: 'sea', gender: 'female', generation: 1, feastDays: 9, exiled: false}),
  (:Deity {name: 'Kharsun', epithet: 'the Deep Anvil', domain: 'fire', gender: 'male', generation: 1, feastDays: 4, exiled: true}),
  (:Deity {name: 'Ysmeral', epithet: 'the First Seed', domain: 'harvest', gender: 'female', generation: 1, feastDays: 15, exiled: false}),
  (:Deity {name: 'Tolvane', epithet: 'Lord of Storms', domain: 'storm', gender: 'male', generation: 2, feastDays: 6, exiled: false}),
  (:Deity {name: 'Nirathe', epithet: 'the Pale Lamp', domain: 'moon', gender: 'female', generation: 2, feastDays: 13, exiled: false}),
  (:Deity {name: 'Brondach', epithet: 'Breaker of Shields', domain: 'war', gender: 'male', generation: 2, feastDays: 5, exiled: false}),
  (:Deity {name: 'Selquine', epithet: 'the Honeyed Tongue', domain: 'love', gender: 'female', generation: 2, feastDays: 7, exiled: false}),
  (:Deity {name: 'Morgal', epithet: 'the Quiet Host', domain: 'underworld', gender: 'male', generation: 2, feastDays: 2, exiled: true}),
  (:Deity {name: 'Ishtavel', epithet: 'Keeper of Knots', domain: 'fate', gender: 'female', generation: 2, feastDays: 3, exiled: false}),
  (:Deity {name: 'Peladrin', epithet: 'the Lame Smith', domain: 'craft', gender: 'male', generation: 2, feastDays: 5, exiled: false}),
  (:Deity {name: 'Hessamir', epithet: 'of the Green Antlers', domain: 'hunt', gender: 'male', generation: 3, feastDays: 8, exiled: false}),
  (:Deity {name: 'Luthienne', epithet: 'the Barefoot', domain: 'dawn', gender: 'female', generation: 3, feastDays: 10, exiled: false}),
  (:Deity {name: 'Vorrik', epithet: 'the Laughing Crow', domain: 'trickery', gender: 'male', generation: 3, feastDays: 1, exiled: true}),
  (:Deity {name: 'Caldessa', epithet: 'Lady of the Well', domain: 'healing', gender: 'female', generation: 3, feastDays: 11, exiled: false}),
  (:Deity {name: 'Thrumond', epithet: 'the Slow', domain: 'mountains', gender: 'male', generation: 2, feastDays: 3, exiled: false}),
  (:Deity {name: 'Anhuil', epithet: 'Singer of Reeds', domain: 'rivers', gender: 'female', generation: 3, feastDays: 6, exiled: false}),
  (:Deity {name: 'Erebith', epithet: 'the Folded Wing', domain: 'sleep', gender: 'female', generation: 3, feastDays: 2, exiled: false}),
  (:Deity {name: 'Dagomar', epithet: 'the Oathbound', domain: 'justice', gender: 'male', generation: 3, feastDays: 4, exiled: false}),
  (:Deity {name: 'Zephanor', epithet: 'Lord of Banners', domain: 'war', gender: 'male', generation: 3, feastDays: 3, exiled: false}),
  (:Deity {name: 'Quillith', epithet: 'the Ink-Stained', domain: 'writing', gender: 'female', generation: 4, feastDays: 1, exiled: false}),
  (:Deity {name: 'Ombrace', epithet: 'the Thirsting', domain: 'desert', gender: 'male', generation: 4, feastDays: 0, exiled: true}),
  (:Deity {name: 'Sarnileth', epithet: 'the Late Frost', domain: 'winter', gender: 'female', generation: 4, feastDays: 4, exiled: false}),
  (:Deity {name: 'Fennoch', epithet: 'the Cupbearer', domain: 'wine', gender: 'male', generation: 4, feastDays: 14, exiled: false});

CREATE
  (:Mortal {name: 'Halvard the Tall', occupation: 'king', gender: 'male', ageAtDeath: 71, literate: false}),
  (:Mortal {name: 'Ysolde of Carrow', occupation: 'queen', gender: 'female', ageAtDeath: 64, literate: true}),
  (:Mortal {name: 'Tamsin Greyhand', occupation: 'warrior', gender: 'female', ageAtDeath: 33, literate: false}),
  (:Mortal {name: 'Orrin Ashborn', occupation: 'warrior', gender: 'male', ageAtDeath: 29, literate: false}),
  (:Mortal {name: 'Belwyn the Blind', occupation: 'seer', gender: 'female', ageAtDeath: 102, literate: false}),
  (:Mortal {name: 'Marrec Holloway', occupation: 'sailor', gender: 'male', ageAtDeath: 45, literate: true}),
  (:Mortal {name: 'Perrin Vale', occupation: 'shepherd', gender: 'male', ageAtDeath: 58, literate: false}),
  (:Mortal {name: 'Iseth', occupation: 'priestess', gender: 'female', ageAtDeath: 81, literate: true}),
  (:Mortal {name: 'Corvane', occupation: 'king', gender: 'male', ageAtDeath: 39, literate: true}),
  (:Mortal {name: 'Drustan', occupation: 'warrior', gender: 'male', ageAtDeath: 24, literate: false}),
  (:Mortal {name: 'Elowen Thrice-Wed', occupation: 'weaver', gender: 'female', ageAtDeath: 77, literate: false}),
  (:Mortal {name: 'Gavrel', occupation: 'smith', gender: 'male', ageAtDeath: 62, literate: false}),
  (:Mortal {name: 'Nessa of the Ford', occupation: 'healer', gender: 'female', ageAtDeath: 88, literate: true}),
  (:Mortal {name: 'Rohald', occupation: 'warrior', gender: 'male', ageAtDeath: 41, literate: false}),
  (:Mortal {name: 'Sunniva', occupation: 'archer', gender: 'female', ageAtDeath: 36, literate: false}),
  (:Mortal {name: 'Ulfgar', occupation: 'king', gender: 'male', ageAtDeath: 55, literate: false}),
  (:Mortal {name: 'Wenna', occupation: 'shepherd', gender: 'female', ageAtDeath: 19, literate: false}),
  (:Mortal {name: 'Aldous Quill', occupation: 'poet', gender: 'male', ageAtDeath: 67, literate: true}),
  (:Mortal {name: 'Brisa', occupation: 'thief', gender: 'female', ageAtDeath: 31, literate: true}),
  (:Mortal {name: 'Kellan', occupation: 'archer', gender: 'male', ageAtDeath: 27, literate: false}),
  (:Mortal {name: 'Mirabel', occupation: 'queen', gender: 'female', ageAtDeath: 49, literate: true}),
  (:Mortal {name: 'Odwin', occupation: 'smith', gender: 'male', ageAtDeath: 70, literate: false}),
  (:Mortal {name: 'Theron', occupation: 'warrior', gender: 'male', ageAtDeath: 52, literate: true}),
  (:Mortal {name: 'Varya', occupation: 'seer', gender: 'female', ageAtDeath: 95, literate: true}),
  (:Mortal {name: 'Jorund', occupation: 'sailor', gender: 'male', ageAtDeath: 38, literate: false}),
  (:Mortal {name: 'Leofric', occupation: 'poet', gender: 'male', ageAtDeath: 60, literate: true});

CREATE
  (:Creature {name: 'Skarnoth', species: 'dragon', heads: 1, lengthMetres: 42.5, winged: true}),
  (:Creature {name: 'Vethrax', species: 'dragon', heads: 3, lengthMetres: 31.0, winged: true}),
  (:Creature {name: 'Old Mirefang', species: 'serpent', heads: 1, lengthMetres: 60.0, winged: false}),
  (:Creature {name: 'Gorrumbal', species: 'giant', heads: 1, lengthMetres: 11.2, winged: false}),
  (:Creature {name: 'Hadrigan', species: 'giant', heads: 2, lengthMetres: 14.0, winged: false}),
  (:Creature {name: 'the Ninefold Worm', species: 'hydra', heads: 9, lengthMetres: 27.3, winged: false}),
  (:Creature {name: 'Sister Ember', species: 'phoenix', heads: 1, lengthMetres: 2.1, winged: true}),
  (:Creature {name: 'Kelphane', species: 'sea monster', heads: 1, lengthMetres: 88.0, winged: false}),
  (:Creature {name: 'Tirrwhistle', species: 'griffin', heads: 1, lengthMetres: 3.4, winged: true}),
  (:Creature {name: 'Brackjaw', species: 'wolf', heads: 1, lengthMetres: 4.8, winged: false}),
  (:Creature {name: 'Nightmother', species: 'spider', heads: 1, lengthMetres: 6.5, winged: false}),
  (:Creature {name: 'Ashwing', species: 'griffin', heads: 1, lengthMetres: 3.9, winged: true}),
  (:Creature {name: 'Uldromach', species: 'giant', heads: 1, lengthMetres: 9.7, winged: false}),
  (:Creature {name: 'Lorelith', species: 'siren', heads: 1, lengthMetres: 1.8, winged: false}),
  (:Creature {name: 'Cinderhoof', species: 'horse', heads: 1, lengthMetres: 2.9, winged: true}),
  (:Creature {name: 'the Hound of Sill', species: 'wolf', heads: 3, lengthMetres: 5.5, winged: false}),
  (:Creature {name: 'Wyrmgild', species: 'dragon', heads: 1, lengthMetres: 25.6, winged: false}),
  (:Creature {name: 'Fogstrider', species: 'giant', heads: 1, lengthMetres: 18.3, winged: false});

CREATE
  (:CultSite {name: 'House of the Open Eye', siteType: 'temple', columns: 48, priests: 60, elevation: 820, excavationDate: date('1903-05-14')}),
  (:CultSite {name: 'Salt Stair', siteType: 'temple', columns: 24, priests: 35, elevation: 3, excavationDate: date('1911-09-02')}),
  (:CultSite {name: 'Anvil Court', siteType: 'temple', columns: 16, priests: 12, elevation: 1340, excavationDate: date('1958-07-21')}),
  (:CultSite {name: 'Seedfield Altar', siteType: 'altar', columns: 0, priests: 8, elevation: 95, excavationDate: date('1926-04-30')}),
  (:CultSite {name: 'Thunder Stone', siteType: 'altar', columns: 0, priests: 2, elevation: 2210, excavationDate: date('1974-08-11')}),
  (:CultSite {name: 'Hall of Lamps', siteType: 'temple', columns: 36, priests: 44, elevation: 410, excavationDate: date('1932-10-19')}),
  (:CultSite {name: 'Red Gate', siteType: 'temple', columns: 20, priests: 25, elevation: 270, excavationDate: date('1948-03-08')}),
  (:CultSite {name: 'Grove of Whispers', siteType: 'grove', columns: 0, priests: 5, elevation: 150, excavationDate: date('1987-06-17')}),
  (:CultSite {name: 'Mouth of Sill', siteType: 'oracle', columns: 6, priests: 3, elevation: 40, excavationDate: date('1969-11-25')}),
  (:CultSite {name: 'Knot House', siteType: 'oracle', columns: 8, priests: 9, elevation: 530, excavationDate: date('1932-05-06')}),
  (:CultSite {name: "Smith's Rest", siteType: 'shrine', columns: 2, priests: 4, elevation: 610, excavationDate: date('1995-07-03')}),
  (:CultSite {name: 'Antler Wood', siteType: 'grove', columns: 0, priests: 6, elevation: 340, excavationDate: date('2004-09-28')}),
  (:CultSite {name: 'Dawn Terrace', siteType: 'shrine', columns: 10, priests: 7, elevation: 1120, excavationDate: date('2011-05-22')}),
  (:CultSite {name: 'Healing Well of Tarn', siteType: 'shrine', columns: 4, priests: 14, elevation: 205, excavationDate: date('1899-08-15')}),
  (:CultSite {name: 'Reed Chapel', siteType: 'shrine', columns: 6, priests: 3, elevation: 22, excavationDate: date('2016-04-12')}),
  (:CultSite {name: 'Tribunal of Oaths', siteType: 'temple', columns: 30, priests: 21, elevation: 390, excavationDate: date('1963-02-27')}),
  (:CultSite {name: 'Vineyard Steps', siteType: 'shrine', columns: 0, priests: 10, elevation: 180, excavationDate: date('1981-10-04')}),
  (:CultSite {name: 'Frost Barrow', siteType: 'altar', columns: 0, priests: 1, elevation: 1760, excavationDate: date('2019-06-30')}),
  (:CultSite {name: 'Nameless Cairn', siteType: 'altar', columns: 0, priests: 0, elevation: 980, excavationDate: date('2021-07-19')});

CREATE
  (:Artifact {name: 'Stormspear', kind: 'spear', material: 'bronze', weightKg: 4.2, cursed: false}),
  (:Artifact {name: 'Widowmaker', kind: 'sword', material: 'iron', weightKg: 2.8, cursed: true}),
  (:Artifact {name: 'Lamp of Nirathe', kind: 'lamp', material: 'silver', weightKg: 1.1, cursed: false}),
  (:Artifact {name: 'Tide Horn', kind: 'horn', material: 'bone', weightKg: 3.5, cursed: false}),
  (:Artifact {name: 'Crown of Thorns and Gold', kind: 'crown', material: 'gold', weightKg: 1.9, cursed: true}),
  (:Artifact {name: 'Breaker', kind: 'hammer', material: 'iron', weightKg: 18.0, cursed: false}),
  (:Artifact {name: 'Dewcup', kind: 'cup', material: 'silver', weightKg: 0.6, cursed: false}),
  (:Artifact {name: 'Knotted Thread', kind: 'thread', material: 'wool', weightKg: 0.1, cursed: false}),
  (:Artifact {name: 'Hollow Bow', kind: 'bow', material: 'yew', weightKg: 1.4, cursed: false}),
  (:Artifact {name: 'Mirror of Morgal', kind: 'mirror', material: 'obsidian', weightKg: 7.3, cursed: true}),
  (:Artifact {name: 'Oathblade', kind: 'sword', material: 'bronze', weightKg: 3.1, cursed: false}),
  (:Artifact {name: 'Cloak of Feathers', kind: 'cloak', material: 'feather', weightKg: 0.9, cursed: false}),
  (:Artifact {name: 'Sunshield', kind: 'shield', material: 'gold', weightKg: 9.6, cursed: false}),
  (:Artifact {name: 'Ring of Vorrik', kind: 'ring', material: 'gold', weightKg: 0.05, cursed: true}),
  (:Artifact {name: 'Grimtooth', kind: 'sword', material: 'bone', weightKg: 2.2, cursed: true}),
  (:Artifact {name: 'Reed Flute', kind: 'flute', material: 'reed', weightKg: 0.2, cursed: false}),
  (:Artifact {name: 'Iron Sandals', kind: 'sandals', material: 'iron', weightKg: 5.0, cursed: false});

CREATE
  (:Battle {name: 'Battle of the Broken Dyke', casualties: 4200, durationDays: 3, outcome: 'victory of the gods'}),
  (:Battle {name: 'Battle of Carrow Field', casualties: 1800, durationDays: 1, outcome: 'stalemate'}),
  (:Battle {name: 'Siege of Emberhold', casualties: 9500, durationDays: 210, outcome: 'victory of the giants'}),
  (:Battle {name: 'War of the Two Crows', casualties: 300, durationDays: 12, outcome: 'truce'}),
  (:Battle {name: 'Battle of Frozen Ford', casualties: 2600, durationDays: 2, outcome: 'victory of the mortals'}),
  (:Battle {name: 'Fall of Sill', casualties: 15000, durationDays: 40, outcome: 'victory of the gods'}),
  (:Battle {name: 'Battle of Nine Heads', casualties: 700, durationDays: 1, outcome: 'victory of the mortals'}),
  (:Battle {name: 'Drowning of Ulm', casualties: 6100, durationDays: 5, outcome: 'victory of the gods'}),
  (:Battle {name: 'Battle of the Red Gate', casualties: 3300, durationDays: 4, outcome: 'victory of the mortals'}),
  (:Battle {name: 'Night of Long Spears', casualties: 950, durationDays: 1, outcome: 'stalemate'});

CREATE
  (:Realm {name: 'Upper Aether', terrain: 'sky', areaKm2: 90000.0}),
  (:Realm {name: 'Carrow', terrain: 'plain', areaKm2: 12400.5}),
  (:Realm {name: 'Emberhold', terrain: 'mountain', areaKm2: 8300.0}),
  (:Realm {name: 'Sill', terrain: 'underworld', areaKm2: 51000.0}),
  (:Realm {name: 'Ulm', terrain: 'coast', areaKm2: 4150.8}),
  (:Realm {name: 'Tarn', terrain: 'marsh', areaKm2: 6720.0}),
  (:Realm {name: 'Greenmantle', terrain: 'forest', areaKm2: 15800.0}),
  (:Realm {name: 'Nordhame', terrain: 'mountain', areaKm2: 22100.0}),
  (:Realm {name: 'the Drowned Coast', terrain: 'coast', areaKm2: 3900.0}),
  (:Realm {name: 'Ochre Waste', terrain: 'desert', areaKm2: 37600.0});

CREATE
  (:Manuscript {title: 'The Carrow Codex', language: 'Old Carrish', folios: 212, discovered: date('1874-03-19')}),
  (:Manuscript {title: 'Song of Salt', language: 'Ulmic', folios: 64, discovered: date('1902-11-05')}),
  (:Manuscript {title: 'Book of Knots', language: 'Sillian', folios: 138, discovered: date('1933-06-28')}),
  (:Manuscript {title: 'Leofric Fragments', language: 'Old Carrish', folios: 9, discovered: date('1951-01-17')}),
  (:Manuscript {title: 'The Giant Cycle', language: 'Nordhamic', folios: 305, discovered: date('1888-08-08')}),
  (:Manuscript {title: 'Hymns at Dawn', language: 'Ulmic', folios: 47, discovered: date('2009-04-02')}),
  (:Manuscript {title: 'Chronicle of the Red Gate', language: 'Old Carrish', folios: 176, discovered: date('1966-09-13')}),
  (:Manuscript {title: 'The Ashen Leaves', language: 'Sillian', folios: 21, discovered: date('1998-12-01')});

UNWIND [
  ['Tolvane', 'Aurveth'], ['Tolvane', 'Oumela'], ['Nirathe', 'Aurveth'], ['Nirathe', 'Ysmeral'],
  ['Brondach', 'Kharsun'], ['Brondach', 'Oumela'], ['Selquine', 'Oumela'], ['Selquine', 'Aurveth'],
  ['Morgal', 'Kharsun'], ['Ishtavel', 'Ysmeral'], ['Peladrin', 'Kharsun'], ['Peladrin', 'Ysmeral'],
  ['Thrumond', 'Kharsun'], ['Hessamir', 'Tolvane'], ['Hessamir', 'Selquine'], ['Luthienne', 'Nirathe'],
  ['Luthienne', 'Tolvane'], ['Vorrik', 'Morgal'], ['Vorrik', 'Ishtavel'], ['Caldessa', 'Selquine'],
  ['Caldessa', 'Peladrin'], ['Anhuil', 'Nirathe'], ['Erebith', 'Morgal'], ['Erebith', 'Nirathe'],
  ['Dagomar', 'Ishtavel'], ['Dagomar', 'Tolvane'], ['Zephanor', 'Brondach'], ['Zephanor', 'Selquine'],
  ['Quillith', 'Dagomar'], ['Ombrace', 'Vorrik'], ['Sarnileth', 'Erebith'], ['Sarnileth', 'Zephanor'],
  ['Fennoch', 'Hessamir'], ['Fennoch', 'Anhuil']
] AS row
MATCH (a:Deity {name: row[0]}), (b:Deity {name: row[1]})
CREATE (a)-[:childOf]->(b);

UNWIND [
  ['Tamsin Greyhand', 'Brondach'], ['Orrin Ashborn', 'Kharsun'], ['Halvard the Tall', 'Tolvane'],
  ['Belwyn the Blind', 'Ishtavel'], ['Brisa', 'Vorrik'], ['Sunniva', 'Hessamir'], ['Nessa of the Ford', 'Caldessa']
] AS row
MATCH (a:Mortal {name: row[0]}), (b:Deity {name: row[1]})
CREATE (a)-[:childOf]->(b);

UNWIND [
  ['Tamsin Greyhand', 'Ysolde of Carrow'], ['Corvane', 'Halvard the Tall'], ['Corvane', 'Ysolde of Carrow'],
  ['Drustan', 'Corvane'], ['Drustan', 'Mirabel'], ['Wenna', 'Perrin Vale'], ['Kellan', 'Sunniva'],
  ['Odwin', 'Gavrel'], ['Rohald', 'Ulfgar'], ['Varya', 'Belwyn the Blind'], ['Jorund', 'Marrec Holloway'],
  ['Leofric', 'Aldous Quill']
] AS row
MATCH (a:Mortal {name: row[0]}), (b:Mortal {name: row[1]})
CREATE (a)-[:childOf]->(b);

// since is the year of the first attested rite, offering is what was given there
UNWIND [
  ['Aurveth', 'House of the Open Eye', 112, 'incense'], ['Tolvane', 'House of the Open Eye', 240, 'goat'],
  ['Nirathe', 'House of the Open Eye', 305, 'lamp oil'], ['Oumela', 'Salt Stair', 98, 'fish'],
  ['Kharsun', 'Anvil Court', 150, 'iron'], ['Peladrin', 'Anvil Court', 187, 'iron'],
  ['Ysmeral', 'Seedfield Altar', 61, 'grain'], ['Fennoch', 'Seedfield Altar', 410, 'wine'],
  ['Tolvane', 'Thunder Stone', 133, 'goat'], ['Thrumond', 'Thunder Stone', 133, 'stones'],
  ['Nirathe', 'Hall of Lamps', 201, 'lamp oil'], ['Luthienne', 'Hall of Lamps', 288, 'flowers'],
  ['Erebith', 'Hall of Lamps', 360, 'lamp oil'], ['Quillith', 'Hall of Lamps', 455, 'ink'],
  ['Brondach', 'Red Gate', 174, 'bull'], ['Zephanor', 'Red Gate', 322, 'bull'],
  ['Selquine', 'Grove of Whispers', 219, 'honey'], ['Morgal', 'Mouth of Sill', 77, 'black hen'],
  ['Ishtavel', 'Knot House', 145, 'wool'], ['Ishtavel', 'Mouth of Sill', 230, 'wool'],
  ['Peladrin', "Smith's Rest", 266, 'iron'], ['Hessamir', 'Antler Wood', 193, 'venison'],
  ['Luthienne', 'Dawn Terrace', 251, 'flowers'], ['Caldessa', 'Healing Well of Tarn', 209, 'coins'],
  ['Anhuil', 'Reed Chapel', 278, 'flowers'], ['Dagomar', 'Tribunal of Oaths', 300, 'coins'],
  ['Ishtavel', 'Tribunal of Oaths', 318, 'wool'], ['Fennoch', 'Vineyard Steps', 390, 'wine'],
  ['Sarnileth', 'Frost Barrow', 430, 'milk'], ['Ysmeral', 'Vineyard Steps', 350, 'grain'],
  ['Tolvane', 'Salt Stair', 275, 'goat'], ['Ishtavel', 'Reed Chapel', 340, 'wool']
] AS row
MATCH (a:Deity {name: row[0]}), (b:CultSite {name: row[1]})
CREATE (a)-[:worshippedAt {since: row[2], offering: row[3]}]->(b);

UNWIND [
  ['House of the Open Eye', 'Upper Aether'], ['Salt Stair', 'Ulm'], ['Anvil Court', 'Emberhold'],
  ['Seedfield Altar', 'Carrow'], ['Thunder Stone', 'Nordhame'], ['Hall of Lamps', 'Carrow'],
  ['Red Gate', 'Carrow'], ['Grove of Whispers', 'Greenmantle'], ['Mouth of Sill', 'Sill'],
  ['Knot House', 'Nordhame'], ["Smith's Rest", 'Emberhold'], ['Antler Wood', 'Greenmantle'],
  ['Dawn Terrace', 'Nordhame'], ['Healing Well of Tarn', 'Tarn'], ['Reed Chapel', 'Tarn'],
  ['Tribunal of Oaths', 'Carrow'], ['Vineyard Steps', 'Carrow'], ['Frost Barrow', 'Nordhame'],
  ['Nameless Cairn', 'Ochre Waste']
] AS row
MATCH (a:CultSite {name: row[0]}), (b:Realm {name: row[1]})
CREATE (a)-[:locatedIn]->(b);

UNWIND [
  ['Battle of the Broken Dyke', 'the Drowned Coast'], ['Battle of Carrow Field', 'Carrow'],
  ['Siege of Emberhold', 'Emberhold'], ['War of the Two Crows', 'Greenmantle'],
  ['Battle of Frozen Ford', 'Nordhame'], ['Fall of Sill', 'Sill'], ['Battle of Nine Heads', 'Tarn'],
  ['Drowning of Ulm', 'Ulm'], ['Battle of the Red Gate', 'Carrow'], ['Night of Long Spears', 'Nordhame']
] AS row
MATCH (a:Battle {name: row[0]}), (b:Realm {name: row[1]})
CREATE (a)-[:locatedIn]->(b);

UNWIND [
  ['Skarnoth', 'Emberhold'], ['Vethrax', 'Nordhame'], ['Old Mirefang', 'Tarn'], ['Gorrumbal', 'Nordhame'],
  ['Hadrigan', 'Emberhold'], ['the Ninefold Worm', 'Tarn'], ['Sister Ember', 'Ochre Waste'],
  ['Kelphane', 'the Drowned Coast'], ['Tirrwhistle', 'Greenmantle'], ['Brackjaw', 'Greenmantle'],
  ['Nightmother', 'Greenmantle'], ['Ashwing', 'Upper Aether'], ['Uldromach', 'Nordhame'],
  ['Lorelith', 'the Drowned Coast'], ['Cinderhoof', 'Emberhold'], ['the Hound of Sill', 'Sill'],
  ['Wyrmgild', 'Nordhame'], ['Fogstrider', 'Nordhame']
] AS row
MATCH (a:Creature {name: row[0]}), (b:Realm {name: row[1]})
CREATE (a)-[:dwellsIn]->(b);

UNWIND [
  ['Upper Aether', 'Aurveth'], ['Sill', 'Morgal'], ['the Drowned Coast', 'Oumela'], ['Greenmantle', 'Hessamir'],
  ['Emberhold', 'Kharsun'], ['Ochre Waste', 'Ombrace']
] AS row
MATCH (a:Realm {name: row[0]}), (b:Deity {name: row[1]})
CREATE (a)-[:ruledBy]->(b);

UNWIND [
  ['Carrow', 'Ysolde of Carrow'], ['Nordhame', 'Ulfgar'], ['Ulm', 'Mirabel']
] AS row
MATCH (a:Realm {name: row[0]}), (b:Mortal {name: row[1]})
CREATE (a)-[:ruledBy]->(b);

// the slain, the slayer, how it was done
UNWIND [
  ['Skarnoth', 'Tamsin Greyhand', 'spear'], ['Old Mirefang', 'Sunniva', 'bow'], ['Gorrumbal', 'Tolvane', 'lightning'],
  ['Hadrigan', 'Brondach', 'hammer'], ['the Ninefold Worm', 'Orrin Ashborn', 'sword'], ['Kelphane', 'Oumela', 'drowning tide'],
  ['Brackjaw', 'Hessamir', 'spear'], ['Nightmother', 'Orrin Ashborn', 'fire'], ['Lorelith', 'Marrec Holloway', 'knife'],
  ['Uldromach', 'Tolvane', 'lightning'], ['Drustan', 'Theron', 'sword'], ['Corvane', 'Zephanor', 'spear'],
  ['Rohald', 'Tamsin Greyhand', 'sword'], ['Orrin Ashborn', 'Vethrax', 'fire'], ['Wenna', 'Wyrmgild', 'fire'],
  ['Jorund', 'Lorelith', 'song'], ['Halvard the Tall', 'Morgal', 'poison'], ['Kellan', 'the Hound of Sill', 'teeth'],
  ['Tamsin Greyhand', 'Zephanor', 'spear'], ['Ulfgar', 'Theron', 'axe']
] AS row
MATCH (a {name: row[0]}), (b {name: row[1]})
CREATE (a)-[:slainBy {weapon: row[2]}]->(b);

UNWIND [
  ['Oumela', 'Battle of the Broken Dyke', 'defender'], ['Tolvane', 'Battle of the Broken Dyke', 'defender'],
  ['Kelphane', 'Battle of the Broken Dyke', 'attacker'], ['Marrec Holloway', 'Battle of the Broken Dyke', 'defender'],
  ['Corvane', 'Battle of Carrow Field', 'defender'], ['Zephanor', 'Battle of Carrow Field', 'attacker'],
  ['Theron', 'Battle of Carrow Field', 'attacker'], ['Drustan', 'Battle of Carrow Field', 'defender'],
  ['Kharsun', 'Siege of Emberhold', 'defender'], ['Gorrumbal', 'Siege of Emberhold', 'attacker'],
  ['Hadrigan', 'Siege of Emberhold', 'attacker'], ['Brondach', 'Siege of Emberhold', 'defender'],
  ['Orrin Ashborn', 'Siege of Emberhold', 'defender'], ['Uldromach', 'Siege of Emberhold', 'attacker'],
  ['Vorrik', 'War of the Two Crows', 'attacker'], ['Hessamir', 'War of the Two Crows', 'defender'],
  ['Tamsin Greyhand', 'Battle of Frozen Ford', 'defender'], ['Ulfgar', 'Battle of Frozen Ford', 'defender'],
  ['Fogstrider', 'Battle of Frozen Ford', 'attacker'], ['Sunniva', 'Battle of Frozen Ford', 'defender'],
  ['Brondach', 'Battle of Frozen Ford', 'attacker'], ['Aurveth', 'Fall of Sill', 'attacker'],
  ['Tolvane', 'Fall of Sill', 'attacker'], ['Brondach', 'Fall of Sill', 'attacker'], ['Morgal', 'Fall of Sill', 'defender'],
  ['the Hound of Sill', 'Fall of Sill', 'defender'], ['Kellan', 'Fall of Sill', 'attacker'],
  ['Orrin Ashborn', 'Battle of Nine Heads', 'attacker'], ['the Ninefold Worm', 'Battle of Nine Heads', 'defender'],
  ['Oumela', 'Drowning of Ulm', 'attacker'], ['Jorund', 'Drowning of Ulm', 'defender'], ['Mirabel', 'Drowning of Ulm', 'defender'],
  ['Tamsin Greyhand', 'Battle of the Red Gate', 'defender'], ['Zephanor', 'Battle of the Red Gate', 'attacker'],
  ['Rohald', 'Battle of the Red Gate', 'attacker'], ['Theron', 'Battle of the Red Gate', 'attacker'],
  ['Ulfgar', 'Night of Long Spears', 'defender'], ['Theron', 'Night of Long Spears', 'attacker'],
  ['Brondach', 'Night of Long Spears', 'attacker'], ['Vethrax', 'Night of Long Spears', 'attacker']
] AS row
MATCH (a {name: row[0]}), (b:Battle {name: row[1]})
CREATE (a)-[:foughtIn {side: row[2]}]->(b);

UNWIND [
  ['Stormspear', 'Tolvane'], ['Widowmaker', 'Theron'], ['Lamp of Nirathe', 'Nirathe'], ['Tide Horn', 'Oumela'],
  ['Crown of Thorns and Gold', 'Corvane'], ['Breaker', 'Brondach'], ['Dewcup', 'Caldessa'], ['Knotted Thread', 'Ishtavel'],
  ['Hollow Bow', 'Sunniva'], ['Mirror of Morgal', 'Morgal'], ['Oathblade', 'Dagomar'], ['Oathblade', 'Tamsin Greyhand'],
  ['Cloak of Feathers', 'Vorrik'], ['Cloak of Feathers', 'Brisa'], ['Sunshield', 'Tamsin Greyhand'],
  ['Ring of Vorrik', 'Brisa'], ['Grimtooth', 'Orrin Ashborn'], ['Sunshield', 'Brondach']
] AS row
MATCH (a:Artifact {name: row[0]}), (b {name: row[1]})
CREATE (a)-[:wieldedBy]->(b);

UNWIND [
  ['Stormspear', 'Peladrin'], ['Widowmaker', 'Gavrel'], ['Lamp of Nirathe', 'Peladrin'], ['Crown of Thorns and Gold', 'Vorrik'],
  ['Breaker', 'Kharsun'], ['Dewcup', 'Peladrin'], ['Knotted Thread', 'Ishtavel'], ['Mirror of Morgal', 'Kharsun'],
  ['Oathblade', 'Peladrin'], ['Sunshield', 'Kharsun'], ['Ring of Vorrik', 'Vorrik'], ['Grimtooth', 'Odwin'],
  ['Reed Flute', 'Anhuil'], ['Iron Sandals', 'Gavrel']
] AS row
MATCH (a:Artifact {name: row[0]}), (b {name: row[1]})
CREATE (a)-[:forgedBy]->(b);

UNWIND [
  ['Aurveth', 'The Carrow Codex'], ['Tolvane', 'The Carrow Codex'], ['Brondach', 'The Carrow Codex'], ['Nirathe', 'The Carrow Codex'],
  ['Zephanor', 'The Carrow Codex'], ['Tamsin Greyhand', 'The Carrow Codex'], ['Corvane', 'The Carrow Codex'],
  ['Oumela', 'Song of Salt'], ['Kelphane', 'Song of Salt'], ['Lorelith', 'Song of Salt'], ['Marrec Holloway', 'Song of Salt'], ['Jorund', 'Song of Salt'],
  ['Ishtavel', 'Book of Knots'], ['Morgal', 'Book of Knots'], ['Vorrik', 'Book of Knots'], ['Belwyn the Blind', 'Book of Knots'],
  ['Erebith', 'Leofric Fragments'], ['Leofric', 'Leofric Fragments'], ['Kharsun', 'The Giant Cycle'], ['Thrumond', 'The Giant Cycle'],
  ['Gorrumbal', 'The Giant Cycle'], ['Hadrigan', 'The Giant Cycle'], ['Uldromach', 'The Giant Cycle'], ['Fogstrider', 'The Giant Cycle'],
  ['Orrin Ashborn', 'The Giant Cycle'], ['Luthienne', 'Hymns at Dawn'], ['Anhuil', 'Hymns at Dawn'], ['Nirathe', 'Hymns at Dawn'],
  ['Tamsin Greyhand', 'Chronicle of the Red Gate'], ['Zephanor', 'Chronicle of the Red Gate'], ['Rohald', 'Chronicle of the Red Gate'],
  ['Morgal', 'The Ashen Leaves'], ['Kharsun', 'The Ashen Leaves'], ['Sister Ember', 'The Ashen Leaves']
] AS row
MATCH (a {name: row[0]}), (b:Manuscript {title: row[1]})
CREATE (a)-[:attestedIn]->(b);
