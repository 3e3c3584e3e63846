// A registry of software packages: what depends on what, who maintains it, which advisories affect it.
// All of it is made up. Label and type names follow several habits, as in a registry that has grown.
// Standard Cypher; statements end with a semicolon.

// Packages.
CREATE
  (:pkg {name: 'tinyframe', weekly_downloads: 654059, stars: 177, created: date('2017-07-08'), deprecated: false, size_kb: 3811.7, homepage: 'https://tinyframe.example'}),
  (:pkg {name: 'quill-core', weekly_downloads: 268753, stars: 6866, created: date('2022-05-14'), deprecated: false, size_kb: 1413.3, homepage: 'https://quill-core.example'}),
  (:pkg {name: 'quill-html', weekly_downloads: 778720, stars: 7063, created: date('2019-12-16'), deprecated: false, size_kb: 3660.3}),
  (:pkg {name: 'quill-pdf', weekly_downloads: 376851, stars: 5437, created: date('2017-08-17'), deprecated: false, size_kb: 3180.4, homepage: 'https://quill-pdf.example'}),
  (:pkg {name: 'harrow', weekly_downloads: 834720, stars: 5458, created: date('2014-06-04'), deprecated: false, size_kb: 2418.9, homepage: 'https://harrow.example'}),
  (:pkg {name: 'harrow-cli', weekly_downloads: 724885, stars: 9482, created: date('2020-03-27'), deprecated: true, size_kb: 3525.0}),
  (:pkg {name: 'mistletoe-http', weekly_downloads: 883288, stars: 10280, created: date('2012-10-27'), deprecated: false, size_kb: 1776.3, homepage: 'https://mistletoe-http.example'}),
  (:pkg {name: 'petrichor', weekly_downloads: 776739, stars: 6520, created: date('2014-01-16'), deprecated: false, size_kb: 856.4, homepage: 'https://petrichor.example'}),
  (:pkg {name: 'lumen-log', weekly_downloads: 684604, stars: 17672, created: date('2023-07-03'), deprecated: false, size_kb: 2505.2}),
  (:pkg {name: 'lumen-metrics', weekly_downloads: 968027, stars: 6713, created: date('2015-04-29'), deprecated: false, size_kb: 1395.2, homepage: 'https://lumen-metrics.example'}),
  (:pkg {name: 'gantry', weekly_downloads: 556687, stars: 5955, created: date('2024-03-23'), deprecated: false, size_kb: 379.3, homepage: 'https://gantry.example'}),
  (:pkg {name: 'gantry-docker', weekly_downloads: 31314, stars: 6454, created: date('2019-02-08'), deprecated: false, size_kb: 1256.7}),
  (:pkg {name: 'brasswork', weekly_downloads: 882068, stars: 12560, created: date('2013-10-02'), deprecated: false, size_kb: 2570.7, homepage: 'https://brasswork.example'}),
  (:pkg {name: 'sandpiper', weekly_downloads: 489140, stars: 9793, created: date('2018-12-08'), deprecated: false, size_kb: 4086.6, homepage: 'https://sandpiper.example'}),
  (:pkg {name: 'sandpiper-async', weekly_downloads: 814551, stars: 709, created: date('2015-08-16'), deprecated: false, size_kb: 2953.1}),
  (:pkg {name: 'okapi-auth', weekly_downloads: 262050, stars: 11838, created: date('2013-10-25'), deprecated: false, size_kb: 4045.5, homepage: 'https://okapi-auth.example'}),
  (:pkg {name: 'okapi-oauth', weekly_downloads: 681399, stars: 13598, created: date('2023-12-19'), deprecated: false, size_kb: 3786.9, homepage: 'https://okapi-oauth.example'}),
  (:pkg {name: 'lintel', weekly_downloads: 55272, stars: 5441, created: date('2012-09-17'), deprecated: false, size_kb: 974.6}),
  (:pkg {name: 'parsnip', weekly_downloads: 945562, stars: 4777, created: date('2019-09-17'), deprecated: false, size_kb: 3388.2, homepage: 'https://parsnip.example'}),
  (:pkg {name: 'parsnip-yaml', weekly_downloads: 165370, stars: 8647, created: date('2022-03-21'), deprecated: false, size_kb: 2669.7, homepage: 'https://parsnip-yaml.example'}),
  (:pkg {name: 'wombat-queue', weekly_downloads: 119605, stars: 2137, created: date('2015-04-07'), deprecated: false, size_kb: 230.3}),
  (:pkg {name: 'cinderblock', weekly_downloads: 390753, stars: 10877, created: date('2012-09-25'), deprecated: false, size_kb: 3287.2, homepage: 'https://cinderblock.example'}),
  (:pkg {name: 'tapir-orm', weekly_downloads: 492754, stars: 9877, created: date('2019-06-30'), deprecated: false, size_kb: 3437.9, homepage: 'https://tapir-orm.example'}),
  (:pkg {name: 'tapir-sqlite', weekly_downloads: 911531, stars: 113, created: date('2014-12-05'), deprecated: false, size_kb: 4023.4}),
  (:pkg {name: 'tapir-postgres', weekly_downloads: 259450, stars: 11075, created: date('2024-08-25'), deprecated: false, size_kb: 3894.3, homepage: 'https://tapir-postgres.example'}),
  (:pkg {name: 'feverfew', weekly_downloads: 400153, stars: 2166, created: date('2021-04-13'), deprecated: false, size_kb: 439.0, homepage: 'https://feverfew.example'}),
  (:pkg {name: 'zephyr-cache', weekly_downloads: 571074, stars: 10159, created: date('2021-09-29'), deprecated: false, size_kb: 1530.5}),
  (:pkg {name: 'moonshot', weekly_downloads: 107827, stars: 11647, created: date('2013-04-26'), deprecated: false, size_kb: 3463.7, homepage: 'https://moonshot.example'}),
  (:pkg {name: 'dovetail', weekly_downloads: 602720, stars: 10032, created: date('2018-08-12'), deprecated: false, size_kb: 580.6, homepage: 'https://dovetail.example'}),
  (:pkg {name: 'dovetail-react', weekly_downloads: 262342, stars: 15756, created: date('2015-10-18'), deprecated: false, size_kb: 4001.7}),
  (:pkg {name: 'kelpie', weekly_downloads: 14651, stars: 10350, created: date('2022-03-04'), deprecated: false, size_kb: 3936.6, homepage: 'https://kelpie.example'}),
  (:pkg {name: 'osprey-crypto', weekly_downloads: 767601, stars: 6057, created: date('2019-02-15'), deprecated: false, size_kb: 1965.1, homepage: 'https://osprey-crypto.example'}),
  (:pkg {name: 'osprey-tls', weekly_downloads: 228157, stars: 15771, created: date('2018-07-12'), deprecated: false, size_kb: 1928.4}),
  (:pkg {name: 'rubicon', weekly_downloads: 428877, stars: 15487, created: date('2015-04-15'), deprecated: false, size_kb: 463.3, homepage: 'https://rubicon.example'}),
  (:pkg {name: 'leftover-pad', weekly_downloads: 293958, stars: 5774, created: date('2023-12-05'), deprecated: true, size_kb: 3935.3, homepage: 'https://leftover-pad.example'}),
  (:pkg {name: 'is-evenish', weekly_downloads: 191820, stars: 1870, created: date('2023-03-14'), deprecated: true, size_kb: 3558.2}),
  (:pkg {name: 'threadbare', weekly_downloads: 961757, stars: 8397, created: date('2016-01-15'), deprecated: false, size_kb: 367.3, homepage: 'https://threadbare.example'}),
  (:pkg {name: 'marzipan', weekly_downloads: 910496, stars: 752, created: date('2018-02-08'), deprecated: false, size_kb: 2113.2, homepage: 'https://marzipan.example'}),
  (:pkg {name: 'marzipan-icons', weekly_downloads: 803821, stars: 11722, created: date('2024-04-17'), deprecated: false, size_kb: 3556.6}),
  (:pkg {name: 'copperplate', weekly_downloads: 409254, stars: 13250, created: date('2020-02-07'), deprecated: false, size_kb: 260.6, homepage: 'https://copperplate.example'}),
  (:pkg {name: 'hedgehog', weekly_downloads: 168257, stars: 595, created: date('2019-12-23'), deprecated: false, size_kb: 2848.5, homepage: 'https://hedgehog.example'}),
  (:pkg {name: 'snorkel', weekly_downloads: 799836, stars: 17994, created: date('2012-10-08'), deprecated: false, size_kb: 3115.0}),
  (:pkg {name: 'snorkel-s3', weekly_downloads: 836769, stars: 13727, created: date('2020-02-25'), deprecated: false, size_kb: 2294.1, homepage: 'https://snorkel-s3.example'}),
  (:pkg {name: 'tumbleweed', weekly_downloads: 76325, stars: 12002, created: date('2018-04-19'), deprecated: true, size_kb: 3424.8, homepage: 'https://tumbleweed.example'}),
  (:pkg {name: 'velour', weekly_downloads: 146408, stars: 12335, created: date('2017-12-09'), deprecated: true, size_kb: 3156.4}),
  (:pkg {name: 'bramble', weekly_downloads: 648842, stars: 300, created: date('2018-08-04'), deprecated: false, size_kb: 3923.3, homepage: 'https://bramble.example'}),
  (:pkg {name: 'bramble-test', weekly_downloads: 648345, stars: 14841, created: date('2019-08-17'), deprecated: false, size_kb: 2664.4, homepage: 'https://bramble-test.example'}),
  (:pkg {name: 'pangolin', weekly_downloads: 467344, stars: 1534, created: date('2012-04-04'), deprecated: false, size_kb: 1945.7}),
  (:pkg {name: 'pangolin-mock', weekly_downloads: 133753, stars: 5931, created: date('2017-08-15'), deprecated: false, size_kb: 1337.6, homepage: 'https://pangolin-mock.example'}),
  (:pkg {name: 'fjordmap', weekly_downloads: 139564, stars: 6442, created: date('2018-02-20'), deprecated: false, size_kb: 1899.1, homepage: 'https://fjordmap.example'}),
  (:pkg {name: 'sextant', weekly_downloads: 2761, stars: 3903, created: date('2023-03-22'), deprecated: false, size_kb: 2655.2});

// Maintainers. ghost has left without a name.
CREATE
  (:Maintainer {handle: 'ottoline', full_name: 'Ottoline Graves', country: 'Ireland', joined: date('2010-08-15'), two_factor: true, reputation: 5854, email: 'ottoline@mail.example'}),
  (:Maintainer {handle: 'bjarke', full_name: 'Bjarke Holm', country: 'Denmark', joined: date('2014-05-22'), two_factor: true, reputation: 5711, email: 'bjarke@mail.example'}),
  (:Maintainer {handle: 'nullpointer', full_name: 'Sana Iqbal', country: 'Pakistan', joined: date('2013-08-03'), two_factor: true, reputation: 4499}),
  (:Maintainer {handle: 'teapot418', full_name: "Gwen O'Connell", country: 'Ireland', joined: date('2023-02-26'), two_factor: true, reputation: 5674, email: 'teapot418@mail.example'}),
  (:Maintainer {handle: 'kazuo', full_name: 'Kazuo Mori', country: 'Japan', joined: date('2019-11-23'), two_factor: true, reputation: 6704, email: 'kazuo@mail.example'}),
  (:Maintainer {handle: 'ferrisw', full_name: 'Ferris Wheeler', country: 'United States', joined: date('2023-12-31'), two_factor: true, reputation: 5747, email: 'ferrisw@mail.example'}),
  (:Maintainer {handle: 'dr_bytes', full_name: 'Adaeze Obi', country: 'Nigeria', joined: date('2024-07-31'), two_factor: true, reputation: 2837, email: 'dr_bytes@mail.example'}),
  (:Maintainer {handle: 'mlle-code', full_name: 'Elodie Garnier', country: 'France', joined: date('2014-01-20'), two_factor: true, reputation: 7381}),
  (:Maintainer {handle: 'saltbox', full_name: 'Hank Purdy', country: 'United States', joined: date('2014-11-30'), two_factor: false, reputation: 5980, email: 'saltbox@mail.example'}),
  (:Maintainer {handle: 'anya', full_name: 'Anya Petrenko', country: 'Ukraine', joined: date('2014-01-18'), two_factor: true, reputation: 5489, email: 'anya@mail.example'}),
  (:Maintainer {handle: 'quokka', full_name: 'Bruce Tanner', country: 'Australia', joined: date('2024-02-25'), two_factor: true, reputation: 8501, email: 'quokka@mail.example'}),
  (:Maintainer {handle: 'luiza', full_name: 'Luiza Prado', country: 'Brazil', joined: date('2010-12-09'), two_factor: true, reputation: 2336, email: 'luiza@mail.example'}),
  (:Maintainer {handle: 'zed', full_name: 'Zedekiah Moyo', country: 'Zimbabwe', joined: date('2020-07-30'), two_factor: false, reputation: 8684}),
  (:Maintainer {handle: 'pixelpriya', full_name: 'Priya Nair', country: 'India', joined: date('2015-01-28'), two_factor: true, reputation: 2734, email: 'pixelpriya@mail.example'}),
  (:Maintainer {handle: 'grepmaster', full_name: 'Ulrich Stein', country: 'Germany', joined: date('2013-09-19'), two_factor: true, reputation: 3266, email: 'grepmaster@mail.example'}),
  (:Maintainer {handle: 'tofu', full_name: 'Mei-Ling Tsai', country: 'Taiwan', joined: date('2011-03-20'), two_factor: false, reputation: 5943, email: 'tofu@mail.example'}),
  (:Maintainer {handle: 'hexwitch', full_name: 'Rowan Blackthorn', country: 'United Kingdom', joined: date('2012-12-29'), two_factor: true, reputation: 7831, email: 'hexwitch@mail.example'}),
  (:Maintainer {handle: 'forkbomb', full_name: 'Janek Zielinski', country: 'Poland', joined: date('2012-06-26'), two_factor: false, reputation: 4646}),
  (:Maintainer {handle: 'sudo-su', full_name: 'Susana Ruiz', country: 'Spain', joined: date('2017-02-12'), two_factor: true, reputation: 1303, email: 'sudo-su@mail.example'}),
  (:Maintainer {handle: 'maplebyte', full_name: 'Etienne Tremblay', country: 'Canada', joined: date('2014-01-27'), two_factor: true, reputation: 6838, email: 'maplebyte@mail.example'}),
  (:Maintainer {handle: 'abacus', full_name: 'Vikram Seth-Rao', country: 'India', joined: date('2020-10-28'), two_factor: true, reputation: 2827, email: 'abacus@mail.example'}),
  (:Maintainer {handle: 'lazyload', full_name: 'Oona Virtanen', country: 'Finland', joined: date('2014-05-04'), two_factor: true, reputation: 9528, email: 'lazyload@mail.example'}),
  (:Maintainer {handle: 'ghost', joined: date('2022-04-19'), two_factor: false, reputation: 8473}),
  (:Maintainer {handle: 'rmrf', full_name: 'Remy Fournier', country: 'France', joined: date('2010-10-20'), two_factor: false, reputation: 6906, email: 'rmrf@mail.example'}),
  (:Maintainer {handle: 'octavia', full_name: "Octavia D'Angelo", country: 'Italy', joined: date('2019-04-27'), two_factor: true, reputation: 4970, email: 'octavia@mail.example'}),
  (:Maintainer {handle: 'bits4all', full_name: 'Chidi Eze', country: 'Nigeria', joined: date('2020-06-08'), two_factor: true, reputation: 9075, email: 'bits4all@mail.example'}),
  (:Maintainer {handle: 'wyrm', full_name: 'Gethin Powell', country: 'United Kingdom', joined: date('2017-11-16'), two_factor: true, reputation: 4447, email: 'wyrm@mail.example'});

// Security advisories; score from 0 to 10.
CREATE
  (:Advisory {ident: 'HSA-2021-003', kind: 'remote code execution', severity: 'critical', score: 9.8, patched: true, published: date('2021-07-14')}),
  (:Advisory {ident: 'HSA-2021-017', kind: 'path traversal', severity: 'high', score: 7.5, patched: true, published: date('2021-12-06')}),
  (:Advisory {ident: 'HSA-2022-001', kind: 'regex denial of service', severity: 'moderate', score: 5.3, patched: true, published: date('2022-11-10')}),
  (:Advisory {ident: 'HSA-2022-009', kind: 'token leak', severity: 'critical', score: 9.1, patched: false, published: date('2022-02-06')}),
  (:Advisory {ident: 'HSA-2022-031', kind: 'log injection', severity: 'low', score: 2.6, patched: true, published: date('2022-10-30')}),
  (:Advisory {ident: 'HSA-2023-004', kind: 'SQL injection', severity: 'high', score: 8.2, patched: true, published: date('2023-04-15')}),
  (:Advisory {ident: 'HSA-2023-012', kind: 'prototype pollution', severity: 'moderate', score: 6.1, patched: false, published: date('2023-05-02')}),
  (:Advisory {ident: 'HSA-2023-020', kind: 'weak random numbers', severity: 'high', score: 7.9, patched: false, published: date('2023-07-11')}),
  (:Advisory {ident: 'HSA-2023-044', kind: 'open redirect', severity: 'low', score: 3.1, patched: true, published: date('2023-01-01')}),
  (:Advisory {ident: 'HSA-2024-002', kind: 'supply chain backdoor', severity: 'critical', score: 9.9, patched: false, published: date('2024-06-28')}),
  (:Advisory {ident: 'HSA-2024-006', kind: 'cache poisoning', severity: 'moderate', score: 4.8, patched: true, published: date('2024-07-26')}),
  (:Advisory {ident: 'HSA-2024-011', kind: 'certificate bypass', severity: 'high', score: 8.8, patched: true, published: date('2024-05-22')}),
  (:Advisory {ident: 'HSA-2024-015', kind: 'verbose errors', severity: 'low', score: 1.9, patched: false, published: date('2024-07-28')});

// Licenses. Nothing is under the Unlicense.
CREATE
  (:License {spdx: 'MIT', copyleft: false, introduced: 1988}),
  (:License {spdx: 'Apache-2.0', copyleft: false, introduced: 2004}),
  (:License {spdx: 'GPL-3.0', copyleft: true, introduced: 2007}),
  (:License {spdx: 'BSD-3-Clause', copyleft: false, introduced: 1999}),
  (:License {spdx: 'MPL-2.0', copyleft: true, introduced: 2012}),
  (:License {spdx: 'Unlicense', copyleft: false, introduced: 2010}),
  (:License {spdx: 'AGPL-3.0', copyleft: true, introduced: 2007});

// Organisations.
CREATE
  (:Org {name: 'Juniper Street Labs', verified: true, employees: 140}),
  (:Org {name: 'Hexagon Collective', verified: false, employees: 12}),
  (:Org {name: 'Bank of Tidewater', verified: true, employees: 18200}),
  (:Org {name: 'Nimbus & Sons', verified: true, employees: 430}),
  (:Org {name: "The Yak Shavers' Guild", verified: false, employees: 7}),
  (:Org {name: 'Polder Tech', verified: true, employees: 65}),
  (:Org {name: 'Rainy Day Foundation', verified: true}),
  (:Org {name: 'Obelisk Games', verified: false, employees: 88});

// Machines that build. frostbyte has never built anything.
CREATE
  (:buildBot {name: 'ironhorse', os: 'linux', cores: 64, online: true, last_seen: date('2024-11-30')}),
  (:buildBot {name: 'little-toaster', os: 'linux', cores: 4, online: true, last_seen: date('2024-11-30')}),
  (:buildBot {name: 'Big Bertha', os: 'windows', cores: 32, online: false, last_seen: date('2024-08-02')}),
  (:buildBot {name: 'applecart', os: 'macos', cores: 12, online: true, last_seen: date('2024-11-29')}),
  (:buildBot {name: 'dustbowl', os: 'linux', cores: 16, online: false, last_seen: date('2023-12-24')}),
  (:buildBot {name: 'frostbyte', os: 'freebsd', cores: 8, online: true});

// What needs what to run.
UNWIND [
  ['bramble', 'lumen-log', '*', false], ['copperplate', 'marzipan-icons', '>=3', false],
  ['dovetail', 'marzipan', '^2.3', true], ['dovetail', 'osprey-crypto', '*', false],
  ['dovetail-react', 'dovetail', '~0.9', false], ['dovetail-react', 'parsnip', '>=3', false],
  ['feverfew', 'parsnip', '^1.0', true], ['fjordmap', 'dovetail-react', '^2.3', false],
  ['fjordmap', 'parsnip', '^1.0', false], ['fjordmap', 'sextant', '^1.0', false],
  ['fjordmap', 'zephyr-cache', '>=3', false], ['gantry', 'brasswork', '>=3', false],
  ['gantry', 'parsnip-yaml', '^1.0', true], ['gantry', 'threadbare', '^1.0', false],
  ['gantry', 'zephyr-cache', '^1.0', false], ['gantry-docker', 'gantry', '^2.3', false],
  ['gantry-docker', 'parsnip', '>=3', true], ['harrow', 'leftover-pad', '*', false],
  ['harrow', 'threadbare', '^2.3', true], ['harrow-cli', 'harrow', '^2.3', true],
  ['harrow-cli', 'threadbare', '^1.0', false], ['harrow-cli', 'zephyr-cache', '^1.0', false],
  ['hedgehog', 'lumen-log', '*', false], ['kelpie', 'threadbare', '>=3', false],
  ['kelpie', 'wombat-queue', '^2.3', true], ['kelpie', 'zephyr-cache', '^1.0', false],
  ['lumen-metrics', 'lumen-log', '*', false], ['lumen-metrics', 'osprey-crypto', '~0.9', false],
  ['marzipan', 'zephyr-cache', '~0.9', false], ['marzipan-icons', 'marzipan', '^2.3', false],
  ['marzipan-icons', 'zephyr-cache', '^2.3', false], ['mistletoe-http', 'osprey-tls', '*', false],
  ['moonshot', 'tapir-sqlite', '*', false], ['moonshot', 'tinyframe', '^2.3', false],
  ['moonshot', 'zephyr-cache', '*', false], ['okapi-auth', 'osprey-crypto', '~0.9', false],
  ['okapi-oauth', 'lumen-log', '^2.3', false], ['okapi-oauth', 'okapi-auth', '~0.9', false],
  ['okapi-oauth', 'zephyr-cache', '>=3', true], ['osprey-tls', 'osprey-crypto', '^1.0', false],
  ['pangolin', 'lumen-log', '^1.0', false], ['pangolin-mock', 'threadbare', '^1.0', true],
  ['parsnip-yaml', 'lumen-log', '^1.0', false], ['parsnip-yaml', 'parsnip', '>=3', false],
  ['petrichor', 'parsnip', '>=3', false], ['quill-core', 'lumen-log', '~0.9', true],
  ['quill-core', 'threadbare', '*', true], ['quill-core', 'zephyr-cache', '>=3', true],
  ['quill-html', 'quill-core', '^2.3', false], ['quill-html', 'threadbare', '>=3', false],
  ['quill-html', 'zephyr-cache', '^2.3', false], ['quill-pdf', 'quill-core', '^1.0', false],
  ['rubicon', 'moonshot', '>=3', false], ['rubicon', 'osprey-crypto', '^2.3', false],
  ['sandpiper', 'osprey-crypto', '>=3', false], ['sandpiper', 'threadbare', '^2.3', false],
  ['sandpiper-async', 'sandpiper', '*', false], ['snorkel', 'mistletoe-http', '>=3', false],
  ['snorkel-s3', 'osprey-crypto', '~0.9', false], ['snorkel-s3', 'parsnip', '>=3', false],
  ['snorkel-s3', 'snorkel', '~0.9', false], ['tapir-orm', 'parsnip', '*', false],
  ['tapir-orm', 'threadbare', '^2.3', false], ['tapir-orm', 'zephyr-cache', '>=3', true],
  ['tapir-postgres', 'osprey-crypto', '^1.0', true], ['tapir-postgres', 'tapir-orm', '^2.3', false],
  ['tapir-sqlite', 'tapir-orm', '>=3', false], ['tapir-sqlite', 'threadbare', '>=3', false],
  ['threadbare', 'leftover-pad', '~0.9', true], ['tinyframe', 'mistletoe-http', '>=3', false],
  ['tinyframe', 'okapi-oauth', '*', false], ['tinyframe', 'quill-html', '~0.9', false],
  ['wombat-queue', 'tapir-postgres', '^1.0', false], ['wombat-queue', 'threadbare', '^2.3', true]
] AS row
MATCH (a:pkg {name: row[0]}), (b:pkg {name: row[1]})
CREATE (a)-[:DEPENDS_ON {range: row[2], optional: row[3]}]->(b);

// What needs what to be developed.
UNWIND [
  ['cinderblock', 'hedgehog'], ['copperplate', 'pangolin-mock'], ['gantry-docker', 'bramble-test'],
  ['kelpie', 'bramble-test'], ['lumen-log', 'hedgehog'], ['lumen-metrics', 'bramble-test'],
  ['marzipan-icons', 'pangolin-mock'], ['okapi-auth', 'bramble-test'], ['okapi-oauth', 'hedgehog'],
  ['osprey-crypto', 'bramble-test'], ['pangolin', 'bramble-test'], ['parsnip', 'hedgehog'],
  ['parsnip-yaml', 'hedgehog'], ['petrichor', 'bramble-test'], ['quill-core', 'bramble-test'],
  ['quill-html', 'pangolin-mock'], ['rubicon', 'hedgehog'], ['sandpiper-async', 'lintel'],
  ['sextant', 'bramble-test'], ['snorkel', 'hedgehog'], ['tapir-sqlite', 'lintel'],
  ['tinyframe', 'bramble-test'], ['tumbleweed', 'hedgehog'], ['velour', 'bramble-test'],
  ['zephyr-cache', 'hedgehog']
] AS row
MATCH (a:pkg {name: row[0]}), (b:pkg {name: row[1]})
CREATE (a)-[:devDependsOn]->(b);

// Who maintains what, since which year.
UNWIND [
  ['forkbomb', 'tinyframe', 2014], ['kazuo', 'tinyframe', 2017], ['saltbox', 'tinyframe', 2015],
  ['bjarke', 'quill-core', 2020], ['wyrm', 'quill-core', 2013], ['bjarke', 'quill-html', 2024],
  ['quokka', 'quill-html', 2013], ['rmrf', 'quill-pdf', 2023], ['teapot418', 'quill-pdf', 2018],
  ['anya', 'harrow', 2015], ['bits4all', 'harrow', 2013], ['rmrf', 'harrow-cli', 2014],
  ['anya', 'mistletoe-http', 2015], ['maplebyte', 'mistletoe-http', 2020], ['rmrf', 'mistletoe-http', 2018],
  ['anya', 'petrichor', 2015], ['ferrisw', 'petrichor', 2023], ['mlle-code', 'petrichor', 2016],
  ['wyrm', 'petrichor', 2013], ['grepmaster', 'lumen-log', 2013], ['ottoline', 'lumen-log', 2020],
  ['bjarke', 'lumen-metrics', 2013], ['octavia', 'gantry', 2014], ['teapot418', 'gantry', 2016],
  ['bjarke', 'gantry-docker', 2023], ['mlle-code', 'gantry-docker', 2013], ['rmrf', 'gantry-docker', 2020],
  ['tofu', 'gantry-docker', 2019], ['abacus', 'brasswork', 2013], ['anya', 'brasswork', 2013],
  ['bjarke', 'brasswork', 2016], ['grepmaster', 'brasswork', 2015], ['dr_bytes', 'sandpiper', 2014],
  ['forkbomb', 'sandpiper', 2018], ['mlle-code', 'sandpiper', 2014], ['octavia', 'sandpiper', 2014],
  ['maplebyte', 'sandpiper-async', 2014], ['bits4all', 'okapi-auth', 2021],
  ['grepmaster', 'okapi-auth', 2018], ['abacus', 'okapi-oauth', 2024], ['hexwitch', 'okapi-oauth', 2013],
  ['kazuo', 'okapi-oauth', 2017], ['tofu', 'okapi-oauth', 2024], ['forkbomb', 'lintel', 2014],
  ['kazuo', 'parsnip', 2017], ['wyrm', 'parsnip', 2019], ['quokka', 'parsnip-yaml', 2016],
  ['tofu', 'parsnip-yaml', 2024], ['saltbox', 'wombat-queue', 2013], ['octavia', 'cinderblock', 2016],
  ['nullpointer', 'tapir-orm', 2019], ['anya', 'tapir-sqlite', 2023], ['wyrm', 'tapir-sqlite', 2015],
  ['octavia', 'tapir-postgres', 2023], ['sudo-su', 'tapir-postgres', 2013], ['bits4all', 'feverfew', 2021],
  ['saltbox', 'feverfew', 2015], ['teapot418', 'feverfew', 2018], ['zed', 'feverfew', 2014],
  ['anya', 'zephyr-cache', 2018], ['rmrf', 'zephyr-cache', 2017], ['tofu', 'zephyr-cache', 2013],
  ['nullpointer', 'moonshot', 2014], ['ottoline', 'moonshot', 2013], ['maplebyte', 'dovetail', 2016],
  ['ottoline', 'dovetail', 2021], ['saltbox', 'dovetail', 2019], ['kazuo', 'dovetail-react', 2015],
  ['luiza', 'dovetail-react', 2022], ['ottoline', 'dovetail-react', 2022], ['saltbox', 'kelpie', 2021],
  ['grepmaster', 'osprey-crypto', 2019], ['maplebyte', 'osprey-crypto', 2019],
  ['grepmaster', 'osprey-tls', 2019], ['maplebyte', 'osprey-tls', 2015], ['mlle-code', 'osprey-tls', 2020],
  ['teapot418', 'osprey-tls', 2013], ['forkbomb', 'rubicon', 2020], ['kazuo', 'leftover-pad', 2019],
  ['tofu', 'leftover-pad', 2023], ['bjarke', 'threadbare', 2022], ['grepmaster', 'marzipan', 2016],
  ['mlle-code', 'marzipan', 2016], ['zed', 'marzipan', 2017], ['dr_bytes', 'marzipan-icons', 2018],
  ['mlle-code', 'marzipan-icons', 2018], ['wyrm', 'marzipan-icons', 2016],
  ['maplebyte', 'copperplate', 2020], ['mlle-code', 'hedgehog', 2020], ['zed', 'hedgehog', 2019],
  ['bjarke', 'snorkel', 2017], ['octavia', 'snorkel', 2016], ['teapot418', 'snorkel', 2018],
  ['wyrm', 'snorkel', 2020], ['dr_bytes', 'snorkel-s3', 2019], ['rmrf', 'snorkel-s3', 2024],
  ['ottoline', 'velour', 2013], ['zed', 'velour', 2018], ['hexwitch', 'bramble', 2021],
  ['rmrf', 'bramble', 2020], ['zed', 'bramble', 2021], ['forkbomb', 'bramble-test', 2023],
  ['octavia', 'bramble-test', 2013], ['sudo-su', 'bramble-test', 2021], ['ottoline', 'pangolin', 2023],
  ['sudo-su', 'pangolin', 2021], ['dr_bytes', 'pangolin-mock', 2014], ['ottoline', 'pangolin-mock', 2018],
  ['anya', 'fjordmap', 2024], ['maplebyte', 'fjordmap', 2016], ['ottoline', 'fjordmap', 2014],
  ['saltbox', 'fjordmap', 2013], ['luiza', 'sextant', 2024], ['octavia', 'sextant', 2022],
  ['wyrm', 'sextant', 2022]
] AS row
MATCH (a:Maintainer {handle: row[0]}), (b:pkg {name: row[1]})
CREATE (a)-[:MAINTAINS {since: row[2]}]->(b);

// Who created what.
UNWIND [
  ['zed', 'tinyframe'], ['wyrm', 'quill-core'], ['luiza', 'quill-html'], ['rmrf', 'quill-pdf'],
  ['anya', 'harrow'], ['dr_bytes', 'harrow-cli'], ['maplebyte', 'mistletoe-http'], ['anya', 'petrichor'],
  ['abacus', 'lumen-log'], ['wyrm', 'lumen-metrics'], ['forkbomb', 'gantry'], ['tofu', 'gantry-docker'],
  ['bjarke', 'brasswork'], ['octavia', 'sandpiper'], ['forkbomb', 'sandpiper-async'],
  ['bits4all', 'okapi-auth'], ['tofu', 'okapi-oauth'], ['grepmaster', 'lintel'], ['kazuo', 'parsnip'],
  ['quokka', 'parsnip-yaml'], ['nullpointer', 'wombat-queue'], ['tofu', 'cinderblock'],
  ['anya', 'tapir-orm'], ['wyrm', 'tapir-sqlite'], ['sudo-su', 'tapir-postgres'], ['bits4all', 'feverfew'],
  ['anya', 'zephyr-cache'], ['nullpointer', 'moonshot'], ['kazuo', 'dovetail'], ['kazuo', 'dovetail-react'],
  ['ferrisw', 'kelpie'], ['maplebyte', 'osprey-crypto'], ['teapot418', 'osprey-tls'], ['wyrm', 'rubicon'],
  ['tofu', 'leftover-pad'], ['ghost', 'is-evenish'], ['bjarke', 'threadbare'], ['mlle-code', 'marzipan'],
  ['dr_bytes', 'marzipan-icons'], ['rmrf', 'copperplate'], ['zed', 'hedgehog'], ['bjarke', 'snorkel'],
  ['rmrf', 'snorkel-s3'], ['ghost', 'tumbleweed'], ['ottoline', 'velour'], ['rmrf', 'bramble'],
  ['octavia', 'bramble-test'], ['kazuo', 'pangolin'], ['dr_bytes', 'pangolin-mock'],
  ['maplebyte', 'fjordmap'], ['wyrm', 'sextant']
] AS row
MATCH (a:Maintainer {handle: row[0]}), (b:pkg {name: row[1]})
CREATE (a)-[:CREATED]->(b);

// Which advisory affects what.
UNWIND [
  ['HSA-2021-003', 'lumen-log'], ['HSA-2021-017', 'snorkel'], ['HSA-2022-001', 'parsnip'],
  ['HSA-2022-001', 'parsnip-yaml'], ['HSA-2022-009', 'okapi-auth'], ['HSA-2022-031', 'lumen-log'],
  ['HSA-2023-004', 'tapir-orm'], ['HSA-2023-004', 'tapir-sqlite'], ['HSA-2023-004', 'tapir-postgres'],
  ['HSA-2023-012', 'dovetail'], ['HSA-2023-020', 'osprey-crypto'], ['HSA-2023-044', 'mistletoe-http'],
  ['HSA-2024-002', 'leftover-pad'], ['HSA-2024-006', 'zephyr-cache'], ['HSA-2024-011', 'osprey-tls']
] AS row
MATCH (a:Advisory {ident: row[0]}), (b:pkg {name: row[1]})
CREATE (a)-[:AFFECTS]->(b);

// Who reported which advisory.
UNWIND [
  ['hexwitch', 'HSA-2021-003'], ['hexwitch', 'HSA-2022-009'], ['nullpointer', 'HSA-2021-017'],
  ['anya', 'HSA-2022-001'], ['hexwitch', 'HSA-2024-002'], ['anya', 'HSA-2023-004'],
  ['kazuo', 'HSA-2023-020'], ['teapot418', 'HSA-2023-012'], ['nullpointer', 'HSA-2024-011'],
  ['octavia', 'HSA-2022-031'], ['teapot418', 'HSA-2023-044']
] AS row
MATCH (a:Maintainer {handle: row[0]}), (b:Advisory {ident: row[1]})
CREATE (a)-[:REPORTED]->(b);

// Licenses of the packages.
UNWIND [
  ['tinyframe', 'Apache-2.0'], ['quill-core', 'Apache-2.0'], ['quill-html', 'MIT'], ['quill-pdf', 'MIT'],
  ['harrow', 'MIT'], ['harrow-cli', 'BSD-3-Clause'], ['mistletoe-http', 'MIT'], ['petrichor', 'AGPL-3.0'],
  ['lumen-log', 'Apache-2.0'], ['lumen-metrics', 'MIT'], ['gantry', 'GPL-3.0'],
  ['gantry-docker', 'Apache-2.0'], ['brasswork', 'MIT'], ['sandpiper', 'Apache-2.0'],
  ['sandpiper-async', 'MIT'], ['okapi-auth', 'MIT'], ['okapi-oauth', 'BSD-3-Clause'],
  ['lintel', 'BSD-3-Clause'], ['parsnip', 'GPL-3.0'], ['parsnip-yaml', 'AGPL-3.0'], ['wombat-queue', 'MIT'],
  ['cinderblock', 'MIT'], ['tapir-orm', 'MIT'], ['tapir-sqlite', 'BSD-3-Clause'],
  ['tapir-postgres', 'BSD-3-Clause'], ['feverfew', 'MIT'], ['zephyr-cache', 'MPL-2.0'], ['moonshot', 'MIT'],
  ['dovetail', 'MIT'], ['dovetail-react', 'MIT'], ['kelpie', 'Apache-2.0'], ['osprey-crypto', 'Apache-2.0'],
  ['osprey-tls', 'Apache-2.0'], ['rubicon', 'Apache-2.0'], ['leftover-pad', 'Apache-2.0'],
  ['threadbare', 'MIT'], ['marzipan', 'MIT'], ['marzipan-icons', 'Apache-2.0'],
  ['copperplate', 'Apache-2.0'], ['hedgehog', 'MIT'], ['snorkel', 'MIT'], ['snorkel-s3', 'MIT'],
  ['tumbleweed', 'BSD-3-Clause'], ['bramble', 'MIT'], ['bramble-test', 'MIT'], ['pangolin', 'MIT'],
  ['pangolin-mock', 'MIT'], ['fjordmap', 'Apache-2.0'], ['sextant', 'Apache-2.0']
] AS row
MATCH (a:pkg {name: row[0]}), (b:License {spdx: row[1]})
CREATE (a)-[:RELEASED_UNDER]->(b);

// Who pays for what; dollars a year.
UNWIND [
  ['Juniper Street Labs', 'tinyframe', 24000], ['Juniper Street Labs', 'quill-core', 6000],
  ['Hexagon Collective', 'hedgehog', 900], ['Bank of Tidewater', 'osprey-crypto', 85000],
  ['Bank of Tidewater', 'osprey-tls', 40000], ['Bank of Tidewater', 'tapir-postgres', 32000],
  ['Nimbus & Sons', 'wombat-queue', 12000], ['Nimbus & Sons', 'zephyr-cache', 15500],
  ["The Yak Shavers' Guild", 'lintel', 350], ['Polder Tech', 'fjordmap', 5000],
  ['Rainy Day Foundation', 'leftover-pad', 2000], ['Rainy Day Foundation', 'lumen-log', 27000],
  ['Polder Tech', 'tinyframe', 7500]
] AS row
MATCH (a:Org {name: row[0]}), (b:pkg {name: row[1]})
CREATE (a)-[:SPONSORS {per_year: row[2]}]->(b);

// Who belongs to which organisation.
UNWIND [
  ['ottoline', 'Juniper Street Labs'], ['bjarke', 'Polder Tech'], ['teapot418', 'Juniper Street Labs'],
  ['saltbox', 'Bank of Tidewater'], ['ferrisw', 'Bank of Tidewater'], ['pixelpriya', 'Nimbus & Sons'],
  ['abacus', 'Nimbus & Sons'], ['hexwitch', 'Hexagon Collective'], ['wyrm', 'Hexagon Collective'],
  ['quokka', "The Yak Shavers' Guild"], ['luiza', 'Rainy Day Foundation'], ['anya', 'Rainy Day Foundation'],
  ['grepmaster', 'Bank of Tidewater'], ['hexwitch', "The Yak Shavers' Guild"]
] AS row
MATCH (a:Maintainer {handle: row[0]}), (b:Org {name: row[1]})
CREATE (a)-[:MEMBER_OF]->(b);

// Which machine builds what, in minutes.
UNWIND [
  ['ironhorse', 'tinyframe', 47.1], ['applecart', 'quill-html', 18.5], ['ironhorse', 'quill-pdf', 36.5],
  ['applecart', 'quill-pdf', 34.7], ['applecart', 'harrow', 48.0], ['Big Bertha', 'harrow-cli', 18.5],
  ['ironhorse', 'mistletoe-http', 27.8], ['ironhorse', 'petrichor', 25.1],
  ['little-toaster', 'lumen-log', 13.2], ['Big Bertha', 'lumen-metrics', 46.4],
  ['little-toaster', 'gantry', 26.1], ['ironhorse', 'gantry-docker', 21.9],
  ['ironhorse', 'brasswork', 39.3], ['ironhorse', 'sandpiper', 12.3], ['dustbowl', 'sandpiper-async', 4.0],
  ['ironhorse', 'okapi-oauth', 22.8], ['dustbowl', 'lintel', 45.8], ['ironhorse', 'parsnip', 7.9],
  ['dustbowl', 'parsnip', 37.1], ['dustbowl', 'parsnip-yaml', 10.6], ['ironhorse', 'parsnip-yaml', 20.4],
  ['applecart', 'wombat-queue', 1.0], ['little-toaster', 'tapir-orm', 14.8],
  ['Big Bertha', 'tapir-sqlite', 10.6], ['little-toaster', 'tapir-postgres', 22.7],
  ['ironhorse', 'feverfew', 36.5], ['little-toaster', 'feverfew', 4.0], ['applecart', 'zephyr-cache', 42.5],
  ['applecart', 'moonshot', 46.1], ['applecart', 'dovetail', 11.6], ['applecart', 'osprey-crypto', 4.4],
  ['Big Bertha', 'osprey-tls', 37.3], ['dustbowl', 'osprey-tls', 7.5], ['dustbowl', 'rubicon', 13.8],
  ['ironhorse', 'rubicon', 5.3], ['Big Bertha', 'leftover-pad', 43.5],
  ['little-toaster', 'is-evenish', 46.3], ['dustbowl', 'threadbare', 0.9], ['applecart', 'marzipan', 32.0],
  ['little-toaster', 'marzipan-icons', 20.3], ['little-toaster', 'copperplate', 3.0],
  ['Big Bertha', 'copperplate', 24.2], ['Big Bertha', 'hedgehog', 37.3], ['applecart', 'snorkel', 5.2],
  ['dustbowl', 'snorkel-s3', 25.6], ['applecart', 'tumbleweed', 14.7], ['dustbowl', 'tumbleweed', 8.2],
  ['ironhorse', 'bramble', 35.4], ['ironhorse', 'bramble-test', 44.4], ['Big Bertha', 'pangolin', 6.9],
  ['applecart', 'pangolin', 17.0], ['dustbowl', 'pangolin-mock', 27.3],
  ['little-toaster', 'pangolin-mock', 2.3], ['Big Bertha', 'fjordmap', 42.5],
  ['Big Bertha', 'sextant', 39.2]
] AS row
MATCH (a:buildBot {name: row[0]}), (b:pkg {name: row[1]})
CREATE (a)-[:BUILDS {minutes: row[2]}]->(b);
