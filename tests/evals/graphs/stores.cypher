// A chain of clothing and furniture stores: products, brands, warehouses, staff, customers and their reviews. Everything is made up. Prices in pounds.

CREATE
  (:Store {name: 'Briggate', city: 'Leeds', openedOn: date('2004-05-17'), floorArea: 2400, hasCafe: true}),
  (:Store {name: 'White Rose', city: 'Leeds', openedOn: date('2015-10-08'), floorArea: 1650, hasCafe: false}),
  (:Store {name: 'Coppergate', city: 'York', openedOn: date('1998-03-21'), floorArea: 1200, hasCafe: false}),
  (:Store {name: 'Leith Walk', city: 'Edinburgh', openedOn: date('2001-09-14'), floorArea: 1980, hasCafe: true}),
  (:Store {name: 'Buchanan Street', city: 'Glasgow', openedOn: date('2009-11-27'), floorArea: 3150, hasCafe: true}),
  (:Store {name: 'Queen Street', city: 'Cardiff', openedOn: date('2012-06-02'), floorArea: 1430, hasCafe: false}),
  (:Store {name: 'Milsom Place', city: 'Bath', openedOn: date('2018-04-19'), floorArea: 870, hasCafe: false}),
  (:Store {name: 'Grafton Street', city: 'Dublin', openedOn: date('2007-08-30'), floorArea: 2210, hasCafe: true}),
  (:Store {name: 'Harbour Point', city: 'Belfast', openedOn: date('2021-02-11'), floorArea: 1760, hasCafe: false});

CREATE
  (:ProductCategory {name: 'Sofas', department: 'Furniture'}),
  (:ProductCategory {name: 'Chairs', department: 'Furniture'}),
  (:ProductCategory {name: 'Tables', department: 'Furniture'}),
  (:ProductCategory {name: 'Beds', department: 'Furniture'}),
  (:ProductCategory {name: 'Lighting', department: 'Furniture'}),
  (:ProductCategory {name: 'Garden Furniture', department: 'Furniture'}),
  (:ProductCategory {name: 'Coats', department: 'Clothing'}),
  (:ProductCategory {name: 'Knitwear', department: 'Clothing'}),
  (:ProductCategory {name: 'Dresses', department: 'Clothing'}),
  (:ProductCategory {name: 'Footwear', department: 'Clothing'}),
  (:ProductCategory {name: 'Trousers', department: 'Clothing'}),
  (:ProductCategory {name: 'Swimwear', department: 'Clothing'});

CREATE
  (:Brand {name: 'Nordhus', countryOfOrigin: 'Denmark', foundedYear: 1952}),
  (:Brand {name: 'Thistle Row', countryOfOrigin: 'United Kingdom', foundedYear: 1898}),
  (:Brand {name: 'Casa Lumbre', countryOfOrigin: 'Spain', foundedYear: 1987}),
  (:Brand {name: 'Ember & Oak', countryOfOrigin: 'United Kingdom', foundedYear: 2009}),
  (:Brand {name: 'Velluto', countryOfOrigin: 'Italy', foundedYear: 1963}),
  (:Brand {name: 'Marais Atelier', countryOfOrigin: 'France', foundedYear: 1974}),
  (:Brand {name: 'Kilder', countryOfOrigin: 'Norway', foundedYear: 2001}),
  (:Brand {name: 'Wexcombe', countryOfOrigin: 'United Kingdom', foundedYear: 1921}),
  (:Brand {name: 'Taverno', countryOfOrigin: 'Italy', foundedYear: 1996}),
  (:Brand {name: 'Saltmarsh', countryOfOrigin: 'Ireland', foundedYear: 2013}),
  (:Brand {name: 'Bergmann', countryOfOrigin: 'Germany', foundedYear: 1938});

CREATE
  (:Warehouse {name: 'Wakefield Hub', city: 'Wakefield', capacity: 12500, openedOn: date('2003-01-20')}),
  (:Warehouse {name: 'Livingston Depot', city: 'Livingston', capacity: 8200, openedOn: date('2008-07-07')}),
  (:Warehouse {name: 'Avonmouth Depot', city: 'Bristol', capacity: 6900, openedOn: date('2011-11-15')}),
  (:Warehouse {name: 'Ballymount Depot', city: 'Dublin', capacity: 5400, openedOn: date('2006-04-03')}),
  (:Warehouse {name: 'Daventry Hub', city: 'Daventry', capacity: 17800, openedOn: date('2019-05-28')});

CREATE
  (:Product {name: 'Fjord Three-Seater', price: 1299.0, colour: 'grey', material: 'wool', weightKg: 68.5, launchDate: date('2019-03-04'), discontinued: false}),
  (:Product {name: 'Skagen Loveseat', price: 849.0, colour: 'blue', material: 'cotton', weightKg: 44.0, launchDate: date('2020-09-14'), discontinued: false}),
  (:Product {name: 'Capri Corner Sofa', price: 2150.0, colour: 'green', material: 'velvet', weightKg: 96.0, launchDate: date('2022-02-01'), discontinued: false}),
  (:Product {name: 'Harrow Chesterfield', price: 1875.0, colour: 'brown', material: 'leather', weightKg: 82.0, launchDate: date('2016-05-19'), discontinued: true}),
  (:Product {name: 'Ostra Armchair', price: 420.0, colour: 'yellow', material: 'wool', weightKg: 19.5, launchDate: date('2021-06-07'), discontinued: false}),
  (:Product {name: 'Lagan Dining Chair', price: 95.0, colour: 'white', material: 'beech', weightKg: 6.2, launchDate: date('2018-01-22'), discontinued: false}),
  (:Product {name: 'Siena Rocking Chair', price: 310.0, colour: 'brown', material: 'walnut', weightKg: 14.8, launchDate: date('2017-10-30'), discontinued: false}),
  (:Product {name: 'Pico Bar Stool', price: 79.5, colour: 'black', material: 'steel', weightKg: 5.4, launchDate: date('2023-03-20'), discontinued: false}),
  (:Product {name: 'Ashdown Dining Table', price: 720.0, colour: 'brown', material: 'oak', weightKg: 51.0, launchDate: date('2018-08-13'), discontinued: false}),
  (:Product {name: 'Halo Coffee Table', price: 265.0, colour: 'white', material: 'glass', weightKg: 17.3, launchDate: date('2022-11-02'), discontinued: false}),
  (:Product {name: 'Tarn Bedside Table', price: 115.0, colour: 'white', material: 'pine', weightKg: 9.1, launchDate: date('2020-02-17'), discontinued: false}),
  (:Product {name: 'Monza Writing Desk', price: 540.0, colour: 'black', material: 'walnut', weightKg: 33.6, launchDate: date('2021-01-11'), discontinued: false}),
  (:Product {name: 'Hollin King Bed', price: 1120.0, colour: 'brown', material: 'oak', weightKg: 88.0, launchDate: date('2019-09-02'), discontinued: false}),
  (:Product {name: 'Nook Bunk Bed', price: 680.0, colour: 'white', material: 'pine', weightKg: 74.0, launchDate: date('2023-05-15'), discontinued: false}),
  (:Product {name: 'Sable Day Bed', price: 590.0, colour: 'grey', material: 'velvet', weightKg: 47.0, launchDate: date('2015-04-27'), discontinued: true}),
  (:Product {name: 'Lumo Floor Lamp', price: 139.0, colour: 'black', material: 'steel', weightKg: 7.5, launchDate: date('2021-10-18'), discontinued: false}),
  (:Product {name: 'Luz Pendant', price: 88.0, colour: 'yellow', material: 'glass', weightKg: 2.1, launchDate: date('2019-06-24'), discontinued: false}),
  (:Product {name: 'Candela Desk Lamp', price: 59.0, colour: 'red', material: 'steel', weightKg: 1.8, launchDate: date('2022-07-11'), discontinued: false}),
  (:Product {name: 'Glencoe Wool Coat', price: 245.0, colour: 'grey', material: 'wool', weightKg: 1.9, launchDate: date('2018-10-01'), discontinued: false}),
  (:Product {name: 'Rannoch Parka', price: 199.0, colour: 'green', material: 'cotton', weightKg: 1.6, launchDate: date('2021-09-06'), discontinued: false}),
  (:Product {name: 'Skerry Raincoat', price: 129.0, colour: 'yellow', material: 'nylon', weightKg: 0.8, launchDate: date('2020-03-09'), discontinued: false}),
  (:Product {name: 'Rivoli Trench', price: 275.0, colour: 'beige', material: 'cotton', weightKg: 1.3, launchDate: date('2017-02-20'), discontinued: true}),
  (:Product {name: 'Aran Cardigan', price: 110.0, colour: 'beige', material: 'wool', weightKg: 0.9, launchDate: date('2016-09-12'), discontinued: false}),
  (:Product {name: 'Uist Jumper', price: 85.0, colour: 'blue', material: 'wool', weightKg: 0.7, launchDate: date('2019-10-07'), discontinued: false}),
  (:Product {name: 'Pointelle Vest', price: 38.0, colour: 'white', material: 'cotton', weightKg: 0.2, launchDate: date('2023-04-03'), discontinued: false}),
  (:Product {name: 'Colette Wrap Dress', price: 140.0, colour: 'red', material: 'silk', weightKg: 0.4, launchDate: date('2022-04-11'), discontinued: false}),
  (:Product {name: 'Margaux Evening Gown', price: 320.0, colour: 'black', material: 'silk', weightKg: 0.9, launchDate: date('2020-11-16'), discontinued: false}),
  (:Product {name: 'Solana Sundress', price: 65.0, colour: 'yellow', material: 'linen', weightKg: 0.3, launchDate: date('2023-06-01'), discontinued: false}),
  (:Product {name: 'Alpspitz Hiking Boot', price: 175.0, colour: 'brown', material: 'leather', weightKg: 1.4, launchDate: date('2017-08-28'), discontinued: false}),
  (:Product {name: 'Isar Trainer', price: 98.0, colour: 'white', material: 'canvas', weightKg: 0.8, launchDate: date('2022-01-24'), discontinued: false}),
  (:Product {name: 'Kappel Clog', price: 72.0, colour: 'red', material: 'leather', weightKg: 0.9, launchDate: date('2014-03-03'), discontinued: true}),
  (:Product {name: 'Tamsin Ankle Boot', price: 160.0, colour: 'black', material: 'leather', weightKg: 1.1, launchDate: date('2021-08-30'), discontinued: false}),
  (:Product {name: 'Mull Corduroys', price: 78.0, colour: 'green', material: 'cotton', weightKg: 0.6, launchDate: date('2019-11-18'), discontinued: false}),
  (:Product {name: 'Cove Linen Trousers', price: 69.0, colour: 'beige', material: 'linen', weightKg: 0.4, launchDate: date('2022-05-23'), discontinued: false}),
  (:Product {name: 'Lyon Tailored Trousers', price: 125.0, colour: 'grey', material: 'wool', weightKg: 0.5, launchDate: date('2020-01-13'), discontinued: false}),
  (:Product {name: 'Strand Jeans', price: 89.0, colour: 'blue', material: 'cotton', weightKg: 0.7, launchDate: date('2018-04-16'), discontinued: false});

// what each product is and who makes it
MATCH (p:Product {name: 'Fjord Three-Seater'}), (c:ProductCategory {name: 'Sofas'}), (b:Brand {name: 'Nordhus'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Skagen Loveseat'}), (c:ProductCategory {name: 'Sofas'}), (b:Brand {name: 'Nordhus'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Capri Corner Sofa'}), (c:ProductCategory {name: 'Sofas'}), (b:Brand {name: 'Velluto'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Harrow Chesterfield'}), (c:ProductCategory {name: 'Sofas'}), (b:Brand {name: 'Wexcombe'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Ostra Armchair'}), (c:ProductCategory {name: 'Chairs'}), (b:Brand {name: 'Nordhus'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Lagan Dining Chair'}), (c:ProductCategory {name: 'Chairs'}), (b:Brand {name: 'Ember & Oak'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Siena Rocking Chair'}), (c:ProductCategory {name: 'Chairs'}), (b:Brand {name: 'Taverno'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Pico Bar Stool'}), (c:ProductCategory {name: 'Chairs'}), (b:Brand {name: 'Casa Lumbre'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Ashdown Dining Table'}), (c:ProductCategory {name: 'Tables'}), (b:Brand {name: 'Ember & Oak'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Halo Coffee Table'}), (c:ProductCategory {name: 'Tables'}), (b:Brand {name: 'Kilder'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Tarn Bedside Table'}), (c:ProductCategory {name: 'Tables'}), (b:Brand {name: 'Kilder'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Monza Writing Desk'}), (c:ProductCategory {name: 'Tables'}), (b:Brand {name: 'Taverno'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Hollin King Bed'}), (c:ProductCategory {name: 'Beds'}), (b:Brand {name: 'Ember & Oak'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Nook Bunk Bed'}), (c:ProductCategory {name: 'Beds'}), (b:Brand {name: 'Kilder'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Sable Day Bed'}), (c:ProductCategory {name: 'Beds'}), (b:Brand {name: 'Wexcombe'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Lumo Floor Lamp'}), (c:ProductCategory {name: 'Lighting'}), (b:Brand {name: 'Kilder'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Luz Pendant'}), (c:ProductCategory {name: 'Lighting'}), (b:Brand {name: 'Casa Lumbre'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Candela Desk Lamp'}), (c:ProductCategory {name: 'Lighting'}), (b:Brand {name: 'Casa Lumbre'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Glencoe Wool Coat'}), (c:ProductCategory {name: 'Coats'}), (b:Brand {name: 'Thistle Row'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Rannoch Parka'}), (c:ProductCategory {name: 'Coats'}), (b:Brand {name: 'Thistle Row'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Skerry Raincoat'}), (c:ProductCategory {name: 'Coats'}), (b:Brand {name: 'Saltmarsh'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Rivoli Trench'}), (c:ProductCategory {name: 'Coats'}), (b:Brand {name: 'Marais Atelier'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Aran Cardigan'}), (c:ProductCategory {name: 'Knitwear'}), (b:Brand {name: 'Saltmarsh'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Uist Jumper'}), (c:ProductCategory {name: 'Knitwear'}), (b:Brand {name: 'Thistle Row'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Pointelle Vest'}), (c:ProductCategory {name: 'Knitwear'}), (b:Brand {name: 'Marais Atelier'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Colette Wrap Dress'}), (c:ProductCategory {name: 'Dresses'}), (b:Brand {name: 'Marais Atelier'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Margaux Evening Gown'}), (c:ProductCategory {name: 'Dresses'}), (b:Brand {name: 'Marais Atelier'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Solana Sundress'}), (c:ProductCategory {name: 'Dresses'}), (b:Brand {name: 'Saltmarsh'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Alpspitz Hiking Boot'}), (c:ProductCategory {name: 'Footwear'}), (b:Brand {name: 'Bergmann'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Isar Trainer'}), (c:ProductCategory {name: 'Footwear'}), (b:Brand {name: 'Bergmann'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Kappel Clog'}), (c:ProductCategory {name: 'Footwear'}), (b:Brand {name: 'Bergmann'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Tamsin Ankle Boot'}), (c:ProductCategory {name: 'Footwear'}), (b:Brand {name: 'Wexcombe'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Mull Corduroys'}), (c:ProductCategory {name: 'Trousers'}), (b:Brand {name: 'Thistle Row'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Cove Linen Trousers'}), (c:ProductCategory {name: 'Trousers'}), (b:Brand {name: 'Saltmarsh'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Lyon Tailored Trousers'}), (c:ProductCategory {name: 'Trousers'}), (b:Brand {name: 'Marais Atelier'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);
MATCH (p:Product {name: 'Strand Jeans'}), (c:ProductCategory {name: 'Trousers'}), (b:Brand {name: 'Wexcombe'}) CREATE (p)-[:HAS_CATEGORY]->(c), (p)-[:IS_MADE_BY]->(b);

// stock
MATCH (p:Product {name: 'Fjord Three-Seater'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 14}]->(w);
MATCH (p:Product {name: 'Fjord Three-Seater'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 31}]->(w);
MATCH (p:Product {name: 'Skagen Loveseat'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 9}]->(w);
MATCH (p:Product {name: 'Capri Corner Sofa'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 6}]->(w);
MATCH (p:Product {name: 'Harrow Chesterfield'}), (w:Warehouse {name: 'Avonmouth Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 2}]->(w);
MATCH (p:Product {name: 'Ostra Armchair'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 27}]->(w);
MATCH (p:Product {name: 'Ostra Armchair'}), (w:Warehouse {name: 'Livingston Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 12}]->(w);
MATCH (p:Product {name: 'Lagan Dining Chair'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 140}]->(w);
MATCH (p:Product {name: 'Lagan Dining Chair'}), (w:Warehouse {name: 'Ballymount Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 64}]->(w);
MATCH (p:Product {name: 'Siena Rocking Chair'}), (w:Warehouse {name: 'Avonmouth Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 11}]->(w);
MATCH (p:Product {name: 'Pico Bar Stool'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 95}]->(w);
MATCH (p:Product {name: 'Ashdown Dining Table'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 18}]->(w);
MATCH (p:Product {name: 'Ashdown Dining Table'}), (w:Warehouse {name: 'Livingston Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 7}]->(w);
MATCH (p:Product {name: 'Halo Coffee Table'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 42}]->(w);
MATCH (p:Product {name: 'Tarn Bedside Table'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 88}]->(w);
MATCH (p:Product {name: 'Tarn Bedside Table'}), (w:Warehouse {name: 'Ballymount Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 23}]->(w);
MATCH (p:Product {name: 'Monza Writing Desk'}), (w:Warehouse {name: 'Avonmouth Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 16}]->(w);
MATCH (p:Product {name: 'Hollin King Bed'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 10}]->(w);
MATCH (p:Product {name: 'Nook Bunk Bed'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 21}]->(w);
MATCH (p:Product {name: 'Nook Bunk Bed'}), (w:Warehouse {name: 'Livingston Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 5}]->(w);
MATCH (p:Product {name: 'Lumo Floor Lamp'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 73}]->(w);
MATCH (p:Product {name: 'Lumo Floor Lamp'}), (w:Warehouse {name: 'Ballymount Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 19}]->(w);
MATCH (p:Product {name: 'Luz Pendant'}), (w:Warehouse {name: 'Avonmouth Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 54}]->(w);
MATCH (p:Product {name: 'Candela Desk Lamp'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 120}]->(w);
MATCH (p:Product {name: 'Candela Desk Lamp'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 33}]->(w);
MATCH (p:Product {name: 'Glencoe Wool Coat'}), (w:Warehouse {name: 'Livingston Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 130}]->(w);
MATCH (p:Product {name: 'Glencoe Wool Coat'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 60}]->(w);
MATCH (p:Product {name: 'Rannoch Parka'}), (w:Warehouse {name: 'Livingston Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 85}]->(w);
MATCH (p:Product {name: 'Skerry Raincoat'}), (w:Warehouse {name: 'Ballymount Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 210}]->(w);
MATCH (p:Product {name: 'Skerry Raincoat'}), (w:Warehouse {name: 'Avonmouth Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 45}]->(w);
MATCH (p:Product {name: 'Aran Cardigan'}), (w:Warehouse {name: 'Ballymount Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 155}]->(w);
MATCH (p:Product {name: 'Uist Jumper'}), (w:Warehouse {name: 'Livingston Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 175}]->(w);
MATCH (p:Product {name: 'Uist Jumper'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 90}]->(w);
MATCH (p:Product {name: 'Pointelle Vest'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 260}]->(w);
MATCH (p:Product {name: 'Colette Wrap Dress'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 110}]->(w);
MATCH (p:Product {name: 'Colette Wrap Dress'}), (w:Warehouse {name: 'Avonmouth Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 38}]->(w);
MATCH (p:Product {name: 'Margaux Evening Gown'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 28}]->(w);
MATCH (p:Product {name: 'Solana Sundress'}), (w:Warehouse {name: 'Ballymount Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 72}]->(w);
MATCH (p:Product {name: 'Alpspitz Hiking Boot'}), (w:Warehouse {name: 'Livingston Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 66}]->(w);
MATCH (p:Product {name: 'Alpspitz Hiking Boot'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 48}]->(w);
MATCH (p:Product {name: 'Isar Trainer'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 185}]->(w);
MATCH (p:Product {name: 'Tamsin Ankle Boot'}), (w:Warehouse {name: 'Avonmouth Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 80}]->(w);
MATCH (p:Product {name: 'Mull Corduroys'}), (w:Warehouse {name: 'Livingston Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 92}]->(w);
MATCH (p:Product {name: 'Cove Linen Trousers'}), (w:Warehouse {name: 'Ballymount Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 134}]->(w);
MATCH (p:Product {name: 'Lyon Tailored Trousers'}), (w:Warehouse {name: 'Daventry Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 77}]->(w);
MATCH (p:Product {name: 'Strand Jeans'}), (w:Warehouse {name: 'Wakefield Hub'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 240}]->(w);
MATCH (p:Product {name: 'Strand Jeans'}), (w:Warehouse {name: 'Avonmouth Depot'}) CREATE (p)-[:IS_STOCKED_IN {unitsInStock: 58}]->(w);

// deliveries
MATCH (w:Warehouse {name: 'Wakefield Hub'}), (s:Store {name: 'Briggate'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 6}]->(s);
MATCH (w:Warehouse {name: 'Wakefield Hub'}), (s:Store {name: 'White Rose'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 4}]->(s);
MATCH (w:Warehouse {name: 'Wakefield Hub'}), (s:Store {name: 'Coppergate'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 3}]->(s);
MATCH (w:Warehouse {name: 'Wakefield Hub'}), (s:Store {name: 'Leith Walk'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 1}]->(s);
MATCH (w:Warehouse {name: 'Livingston Depot'}), (s:Store {name: 'Leith Walk'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 5}]->(s);
MATCH (w:Warehouse {name: 'Livingston Depot'}), (s:Store {name: 'Buchanan Street'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 6}]->(s);
MATCH (w:Warehouse {name: 'Avonmouth Depot'}), (s:Store {name: 'Queen Street'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 4}]->(s);
MATCH (w:Warehouse {name: 'Avonmouth Depot'}), (s:Store {name: 'Milsom Place'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 2}]->(s);
MATCH (w:Warehouse {name: 'Ballymount Depot'}), (s:Store {name: 'Grafton Street'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 5}]->(s);
MATCH (w:Warehouse {name: 'Ballymount Depot'}), (s:Store {name: 'Harbour Point'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 3}]->(s);
MATCH (w:Warehouse {name: 'Daventry Hub'}), (s:Store {name: 'Briggate'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 2}]->(s);
MATCH (w:Warehouse {name: 'Daventry Hub'}), (s:Store {name: 'Buchanan Street'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 2}]->(s);
MATCH (w:Warehouse {name: 'Daventry Hub'}), (s:Store {name: 'Queen Street'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 3}]->(s);
MATCH (w:Warehouse {name: 'Daventry Hub'}), (s:Store {name: 'Milsom Place'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 1}]->(s);
MATCH (w:Warehouse {name: 'Daventry Hub'}), (s:Store {name: 'Harbour Point'}) CREATE (w)-[:SUPPLIES {deliveriesPerWeek: 1}]->(s);

CREATE
  (:Employee {name: 'Helen Ackroyd', jobTitle: 'Regional Director', salary: 82000, hireDate: date('1999-02-15')}),
  (:Employee {name: 'Marcus Oyelaran', jobTitle: 'Store Manager', salary: 51000, hireDate: date('2006-08-21')}),
  (:Employee {name: 'Jodie Sutcliffe', jobTitle: 'Sales Assistant', salary: 23400, hireDate: date('2019-03-11')}),
  (:Employee {name: 'Tom Ferraby', jobTitle: 'Visual Merchandiser', salary: 29800, hireDate: date('2016-10-03')}),
  (:Employee {name: 'Anya Wolski', jobTitle: 'Barista', salary: 21900, hireDate: date('2022-05-09')}),
  (:Employee {name: 'Gemma Holroyd', jobTitle: 'Store Manager', salary: 46500, hireDate: date('2015-09-01')}),
  (:Employee {name: 'Dev Malhotra', jobTitle: 'Sales Assistant', salary: 22800, hireDate: date('2021-11-15')}),
  (:Employee {name: 'Callum Birch', jobTitle: 'Stock Controller', salary: 27200, hireDate: date('2017-06-26')}),
  (:Employee {name: 'Ruth Pickersgill', jobTitle: 'Store Manager', salary: 47800, hireDate: date('2003-04-07')}),
  (:Employee {name: 'Oscar Lindley', jobTitle: 'Sales Assistant', salary: 23100, hireDate: date('2020-02-24')}),
  (:Employee {name: 'Isla Drummond', jobTitle: 'Store Manager', salary: 50200, hireDate: date('2010-01-18')}),
  (:Employee {name: 'Fraser Tait', jobTitle: 'Furniture Consultant', salary: 31500, hireDate: date('2012-07-30')}),
  (:Employee {name: 'Mhairi Logan', jobTitle: 'Barista', salary: 22100, hireDate: date('2023-03-06')}),
  (:Employee {name: 'Stuart McAllister', jobTitle: 'Store Manager', salary: 54300, hireDate: date('2009-10-12')}),
  (:Employee {name: 'Nadia Chaudhry', jobTitle: 'Furniture Consultant', salary: 32900, hireDate: date('2014-05-19')}),
  (:Employee {name: 'Kirsty Boyle', jobTitle: 'Sales Assistant', salary: 24000, hireDate: date('2018-08-27')}),
  (:Employee {name: 'Ewan Rennie', jobTitle: 'Stock Controller', salary: 27900, hireDate: date('2013-12-02')}),
  (:Employee {name: 'Paulina Zajac', jobTitle: 'Tailor', salary: 33400, hireDate: date('2011-03-28')}),
  (:Employee {name: 'Rhys Morgan', jobTitle: 'Store Manager', salary: 45900, hireDate: date('2012-05-14')}),
  (:Employee {name: 'Carys Bevan', jobTitle: 'Sales Assistant', salary: 22600, hireDate: date('2022-09-19')}),
  (:Employee {name: 'Imogen Vale', jobTitle: 'Store Manager', salary: 44200, hireDate: date('2018-03-05')}),
  (:Employee {name: 'Theo Castell', jobTitle: 'Tailor', salary: 34100, hireDate: date('2019-07-22')}),
  (:Employee {name: 'Aoife Brennan', jobTitle: 'Store Manager', salary: 52600, hireDate: date('2008-06-16')}),
  (:Employee {name: 'Conor Daly', jobTitle: 'Sales Assistant', salary: 24500, hireDate: date('2017-01-09')}),
  (:Employee {name: 'Siobhan Keane', jobTitle: 'Furniture Consultant', salary: 33000, hireDate: date('2016-04-11')}),
  (:Employee {name: 'Declan Magee', jobTitle: 'Store Manager', salary: 46100, hireDate: date('2020-12-07')}),
  (:Employee {name: 'Alasdair Nairn', jobTitle: 'Sales Assistant', salary: 22700, hireDate: date('2021-09-13')}),
  (:Employee {name: 'Orla Quigg', jobTitle: 'Visual Merchandiser', salary: 28700, hireDate: date('2021-01-25')});

// staff
MATCH (e:Employee {name: 'Helen Ackroyd'}), (s:Store {name: 'Briggate'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 40}]->(s);
MATCH (e:Employee {name: 'Marcus Oyelaran'}), (s:Store {name: 'Briggate'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 40}]->(s);
MATCH (e:Employee {name: 'Jodie Sutcliffe'}), (s:Store {name: 'Briggate'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 24}]->(s);
MATCH (e:Employee {name: 'Tom Ferraby'}), (s:Store {name: 'Briggate'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 37}]->(s);
MATCH (e:Employee {name: 'Anya Wolski'}), (s:Store {name: 'Briggate'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 20}]->(s);
MATCH (e:Employee {name: 'Gemma Holroyd'}), (s:Store {name: 'White Rose'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 40}]->(s);
MATCH (e:Employee {name: 'Dev Malhotra'}), (s:Store {name: 'White Rose'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 30}]->(s);
MATCH (e:Employee {name: 'Callum Birch'}), (s:Store {name: 'White Rose'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 38}]->(s);
MATCH (e:Employee {name: 'Ruth Pickersgill'}), (s:Store {name: 'Coppergate'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 40}]->(s);
MATCH (e:Employee {name: 'Oscar Lindley'}), (s:Store {name: 'Coppergate'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 16}]->(s);
MATCH (e:Employee {name: 'Isla Drummond'}), (s:Store {name: 'Leith Walk'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 40}]->(s);
MATCH (e:Employee {name: 'Fraser Tait'}), (s:Store {name: 'Leith Walk'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 37}]->(s);
MATCH (e:Employee {name: 'Mhairi Logan'}), (s:Store {name: 'Leith Walk'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 18}]->(s);
MATCH (e:Employee {name: 'Stuart McAllister'}), (s:Store {name: 'Buchanan Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 40}]->(s);
MATCH (e:Employee {name: 'Nadia Chaudhry'}), (s:Store {name: 'Buchanan Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 37}]->(s);
MATCH (e:Employee {name: 'Kirsty Boyle'}), (s:Store {name: 'Buchanan Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 32}]->(s);
MATCH (e:Employee {name: 'Ewan Rennie'}), (s:Store {name: 'Buchanan Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 38}]->(s);
MATCH (e:Employee {name: 'Paulina Zajac'}), (s:Store {name: 'Buchanan Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 35}]->(s);
MATCH (e:Employee {name: 'Rhys Morgan'}), (s:Store {name: 'Queen Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 40}]->(s);
MATCH (e:Employee {name: 'Carys Bevan'}), (s:Store {name: 'Queen Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 24}]->(s);
MATCH (e:Employee {name: 'Imogen Vale'}), (s:Store {name: 'Milsom Place'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 40}]->(s);
MATCH (e:Employee {name: 'Theo Castell'}), (s:Store {name: 'Milsom Place'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 30}]->(s);
MATCH (e:Employee {name: 'Aoife Brennan'}), (s:Store {name: 'Grafton Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 40}]->(s);
MATCH (e:Employee {name: 'Conor Daly'}), (s:Store {name: 'Grafton Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 28}]->(s);
MATCH (e:Employee {name: 'Siobhan Keane'}), (s:Store {name: 'Grafton Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 37}]->(s);
MATCH (e:Employee {name: 'Declan Magee'}), (s:Store {name: 'Harbour Point'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 40}]->(s);
MATCH (e:Employee {name: 'Alasdair Nairn'}), (s:Store {name: 'Buchanan Street'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 21}]->(s);
MATCH (e:Employee {name: 'Orla Quigg'}), (s:Store {name: 'Harbour Point'}) CREATE (e)-[:IS_EMPLOYED_AT {hoursPerWeek: 35}]->(s);
MATCH (e:Employee {name: 'Marcus Oyelaran'}), (m:Employee {name: 'Helen Ackroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Jodie Sutcliffe'}), (m:Employee {name: 'Marcus Oyelaran'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Tom Ferraby'}), (m:Employee {name: 'Marcus Oyelaran'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Anya Wolski'}), (m:Employee {name: 'Marcus Oyelaran'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Gemma Holroyd'}), (m:Employee {name: 'Helen Ackroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Dev Malhotra'}), (m:Employee {name: 'Gemma Holroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Callum Birch'}), (m:Employee {name: 'Gemma Holroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Ruth Pickersgill'}), (m:Employee {name: 'Helen Ackroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Oscar Lindley'}), (m:Employee {name: 'Ruth Pickersgill'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Isla Drummond'}), (m:Employee {name: 'Helen Ackroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Fraser Tait'}), (m:Employee {name: 'Isla Drummond'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Mhairi Logan'}), (m:Employee {name: 'Isla Drummond'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Stuart McAllister'}), (m:Employee {name: 'Helen Ackroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Nadia Chaudhry'}), (m:Employee {name: 'Stuart McAllister'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Kirsty Boyle'}), (m:Employee {name: 'Stuart McAllister'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Ewan Rennie'}), (m:Employee {name: 'Stuart McAllister'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Paulina Zajac'}), (m:Employee {name: 'Stuart McAllister'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Rhys Morgan'}), (m:Employee {name: 'Helen Ackroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Carys Bevan'}), (m:Employee {name: 'Rhys Morgan'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Imogen Vale'}), (m:Employee {name: 'Helen Ackroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Theo Castell'}), (m:Employee {name: 'Imogen Vale'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Aoife Brennan'}), (m:Employee {name: 'Helen Ackroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Conor Daly'}), (m:Employee {name: 'Aoife Brennan'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Siobhan Keane'}), (m:Employee {name: 'Aoife Brennan'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Declan Magee'}), (m:Employee {name: 'Helen Ackroyd'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Alasdair Nairn'}), (m:Employee {name: 'Stuart McAllister'}) CREATE (e)-[:HAS_MANAGER]->(m);
MATCH (e:Employee {name: 'Orla Quigg'}), (m:Employee {name: 'Declan Magee'}) CREATE (e)-[:HAS_MANAGER]->(m);

CREATE
  (:Customer {name: 'Beatrix Lowell', email: 'b.lowell@postbox.example', city: 'Leeds', birthDate: date('1984-07-12'), memberSince: date('2016-03-14'), loyaltyPoints: 2480}),
  (:Customer {name: 'Samir Haddad', email: 'samir.h@mailhut.example', city: 'Leeds', birthDate: date('1991-02-03'), memberSince: date('2018-09-22'), loyaltyPoints: 1120}),
  (:Customer {name: 'Philippa Crane', email: 'pcrane@postbox.example', city: 'York', birthDate: date('1957-11-29'), memberSince: date('2005-06-18'), loyaltyPoints: 5310}),
  (:Customer {name: 'Owen Thackray', email: 'owen@thackray.example', city: 'Leeds', birthDate: date('1978-05-08'), memberSince: date('2017-12-01'), loyaltyPoints: 760}),
  (:Customer {name: 'Lucy Adeyemi', email: 'lucy.ade@mailhut.example', city: 'Bradford', birthDate: date('1995-10-17'), memberSince: date('2021-04-30'), loyaltyPoints: 340}),
  (:Customer {name: 'Gregor Munro', email: 'gmunro@lothian.example', city: 'Edinburgh', birthDate: date('1969-01-24'), memberSince: date('2009-08-11'), loyaltyPoints: 3990}),
  (:Customer {name: 'Catriona Blair', email: 'cat.blair@lothian.example', city: 'Edinburgh', birthDate: date('1988-03-30'), memberSince: date('2019-02-25'), loyaltyPoints: 1675}),
  (:Customer {name: 'Hamish Kerr', email: 'hkerr@clyde.example', city: 'Glasgow', birthDate: date('1973-09-06'), memberSince: date('2011-10-03'), loyaltyPoints: 2905}),
  (:Customer {name: 'Zainab Iqbal', email: 'zainab.i@mailhut.example', city: 'Glasgow', birthDate: date('1998-12-21'), memberSince: date('2022-01-16'), loyaltyPoints: 210}),
  (:Customer {name: 'Fiona Struthers', email: 'fstruthers@clyde.example', city: 'Stirling', birthDate: date('1964-06-14'), memberSince: date('2010-05-27'), loyaltyPoints: 4420}),
  (:Customer {name: 'Gareth Pugh', email: 'gareth@pugh.example', city: 'Cardiff', birthDate: date('1981-08-19'), memberSince: date('2013-07-09'), loyaltyPoints: 1580}),
  (:Customer {name: 'Nerys Howell', email: 'nerys.h@postbox.example', city: 'Cardiff', birthDate: date('1990-04-02'), memberSince: date('2020-11-12'), loyaltyPoints: 890}),
  (:Customer {name: 'Elliot Marsh', email: 'emarsh@mailhut.example', city: 'Bristol', birthDate: date('1986-02-28'), memberSince: date('2018-06-05'), loyaltyPoints: 1345}),
  (:Customer {name: 'Henrietta Bowles', email: 'hbowles@postbox.example', city: 'Bath', birthDate: date('1949-10-10'), memberSince: date('2018-04-19'), loyaltyPoints: 2760}),
  (:Customer {name: 'Niamh Gallagher', email: 'niamh.g@liffey.example', city: 'Dublin', birthDate: date('1993-07-25'), memberSince: date('2017-03-17'), loyaltyPoints: 1990}),
  (:Customer {name: "Cian O'Shea", email: 'cian@oshea.example', city: 'Dublin', birthDate: date('1977-12-05'), memberSince: date('2009-01-31'), loyaltyPoints: 3620}),
  (:Customer {name: 'Roisin Tully', email: 'roisin.t@liffey.example', city: 'Galway', birthDate: date('2000-05-16'), memberSince: date('2023-02-08'), loyaltyPoints: 95}),
  (:Customer {name: 'Patrick Donnan', email: 'pdonnan@lagan.example', city: 'Belfast', birthDate: date('1971-03-11'), memberSince: date('2021-02-20'), loyaltyPoints: 1410}),
  (:Customer {name: 'Jasmine Okoro', email: 'jokoro@mailhut.example', city: 'Belfast', birthDate: date('1996-09-27'), memberSince: date('2022-08-14'), loyaltyPoints: 480}),
  (:Customer {name: 'Victor Salgado', email: 'vsalgado@mailhut.example', city: 'Manchester', birthDate: date('1982-06-01'), memberSince: date('2014-10-29'), loyaltyPoints: 2130}),
  (:Customer {name: 'Wendy Armitage', email: 'wendy@armitage.example', city: 'York', birthDate: date('1961-04-23'), memberSince: date('2007-11-06'), loyaltyPoints: 4105}),
  (:Customer {name: 'Ibrahim Sesay', email: 'isesay@mailhut.example', city: 'Leeds', birthDate: date('1999-08-08'), memberSince: date('2023-05-21'), loyaltyPoints: 60});

// the store where each customer usually shops
MATCH (c:Customer {name: 'Beatrix Lowell'}), (s:Store {name: 'Briggate'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Samir Haddad'}), (s:Store {name: 'Briggate'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Philippa Crane'}), (s:Store {name: 'Coppergate'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Owen Thackray'}), (s:Store {name: 'White Rose'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Lucy Adeyemi'}), (s:Store {name: 'White Rose'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Gregor Munro'}), (s:Store {name: 'Leith Walk'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Catriona Blair'}), (s:Store {name: 'Leith Walk'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Hamish Kerr'}), (s:Store {name: 'Buchanan Street'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Zainab Iqbal'}), (s:Store {name: 'Buchanan Street'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Fiona Struthers'}), (s:Store {name: 'Buchanan Street'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Gareth Pugh'}), (s:Store {name: 'Queen Street'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Nerys Howell'}), (s:Store {name: 'Queen Street'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Elliot Marsh'}), (s:Store {name: 'Milsom Place'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Henrietta Bowles'}), (s:Store {name: 'Milsom Place'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Niamh Gallagher'}), (s:Store {name: 'Grafton Street'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: "Cian O'Shea"}), (s:Store {name: 'Grafton Street'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Roisin Tully'}), (s:Store {name: 'Grafton Street'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Patrick Donnan'}), (s:Store {name: 'Harbour Point'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Jasmine Okoro'}), (s:Store {name: 'Harbour Point'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Victor Salgado'}), (s:Store {name: 'Briggate'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Wendy Armitage'}), (s:Store {name: 'Coppergate'}) CREATE (c)-[:HAS_HOME_STORE]->(s);
MATCH (c:Customer {name: 'Ibrahim Sesay'}), (s:Store {name: 'Briggate'}) CREATE (c)-[:HAS_HOME_STORE]->(s);

// what customers bought
MATCH (c:Customer {name: 'Beatrix Lowell'}), (p:Product {name: 'Fjord Three-Seater'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 1169.1, purchaseDate: date('2021-04-10')}]->(p);
MATCH (c:Customer {name: 'Beatrix Lowell'}), (p:Product {name: 'Lagan Dining Chair'}) CREATE (c)-[:PURCHASED {quantity: 6, amountPaid: 570.0, purchaseDate: date('2021-05-02')}]->(p);
MATCH (c:Customer {name: 'Beatrix Lowell'}), (p:Product {name: 'Uist Jumper'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 85.0, purchaseDate: date('2022-11-19')}]->(p);
MATCH (c:Customer {name: 'Beatrix Lowell'}), (p:Product {name: 'Candela Desk Lamp'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 118.0, purchaseDate: date('2023-01-08')}]->(p);
MATCH (c:Customer {name: 'Samir Haddad'}), (p:Product {name: 'Isar Trainer'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 98.0, purchaseDate: date('2022-03-05')}]->(p);
MATCH (c:Customer {name: 'Samir Haddad'}), (p:Product {name: 'Strand Jeans'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 178.0, purchaseDate: date('2022-03-05')}]->(p);
MATCH (c:Customer {name: 'Samir Haddad'}), (p:Product {name: 'Skagen Loveseat'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 806.55, purchaseDate: date('2023-02-11')}]->(p);
MATCH (c:Customer {name: 'Philippa Crane'}), (p:Product {name: 'Glencoe Wool Coat'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 245.0, purchaseDate: date('2019-01-12')}]->(p);
MATCH (c:Customer {name: 'Philippa Crane'}), (p:Product {name: 'Tarn Bedside Table'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 230.0, purchaseDate: date('2020-10-03')}]->(p);
MATCH (c:Customer {name: 'Philippa Crane'}), (p:Product {name: 'Ostra Armchair'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 420.0, purchaseDate: date('2021-12-04')}]->(p);
MATCH (c:Customer {name: 'Philippa Crane'}), (p:Product {name: 'Margaux Evening Gown'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 256.0, purchaseDate: date('2021-12-04')}]->(p);
MATCH (c:Customer {name: 'Owen Thackray'}), (p:Product {name: 'Strand Jeans'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 89.0, purchaseDate: date('2020-08-22')}]->(p);
MATCH (c:Customer {name: 'Owen Thackray'}), (p:Product {name: 'Monza Writing Desk'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 540.0, purchaseDate: date('2021-02-27')}]->(p);
MATCH (c:Customer {name: 'Lucy Adeyemi'}), (p:Product {name: 'Colette Wrap Dress'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 140.0, purchaseDate: date('2022-06-18')}]->(p);
MATCH (c:Customer {name: 'Lucy Adeyemi'}), (p:Product {name: 'Solana Sundress'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 130.0, purchaseDate: date('2023-07-01')}]->(p);
MATCH (c:Customer {name: 'Lucy Adeyemi'}), (p:Product {name: 'Candela Desk Lamp'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 59.0, purchaseDate: date('2022-10-09')}]->(p);
MATCH (c:Customer {name: 'Gregor Munro'}), (p:Product {name: 'Harrow Chesterfield'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 1875.0, purchaseDate: date('2017-05-06')}]->(p);
MATCH (c:Customer {name: 'Gregor Munro'}), (p:Product {name: 'Alpspitz Hiking Boot'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 175.0, purchaseDate: date('2018-04-14')}]->(p);
MATCH (c:Customer {name: 'Gregor Munro'}), (p:Product {name: 'Glencoe Wool Coat'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 208.25, purchaseDate: date('2020-11-28')}]->(p);
MATCH (c:Customer {name: 'Gregor Munro'}), (p:Product {name: 'Ashdown Dining Table'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 720.0, purchaseDate: date('2019-03-23')}]->(p);
MATCH (c:Customer {name: 'Catriona Blair'}), (p:Product {name: 'Rannoch Parka'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 199.0, purchaseDate: date('2021-10-16')}]->(p);
MATCH (c:Customer {name: 'Catriona Blair'}), (p:Product {name: 'Mull Corduroys'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 78.0, purchaseDate: date('2020-02-08')}]->(p);
MATCH (c:Customer {name: 'Catriona Blair'}), (p:Product {name: 'Halo Coffee Table'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 265.0, purchaseDate: date('2023-01-21')}]->(p);
MATCH (c:Customer {name: 'Hamish Kerr'}), (p:Product {name: 'Hollin King Bed'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 1120.0, purchaseDate: date('2020-06-13')}]->(p);
MATCH (c:Customer {name: 'Hamish Kerr'}), (p:Product {name: 'Alpspitz Hiking Boot'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 315.0, purchaseDate: date('2021-03-20')}]->(p);
MATCH (c:Customer {name: 'Hamish Kerr'}), (p:Product {name: 'Luz Pendant'}) CREATE (c)-[:PURCHASED {quantity: 3, amountPaid: 264.0, purchaseDate: date('2020-06-13')}]->(p);
MATCH (c:Customer {name: 'Zainab Iqbal'}), (p:Product {name: 'Pico Bar Stool'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 159.0, purchaseDate: date('2023-04-29')}]->(p);
MATCH (c:Customer {name: 'Zainab Iqbal'}), (p:Product {name: 'Isar Trainer'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 98.0, purchaseDate: date('2023-05-13')}]->(p);
MATCH (c:Customer {name: 'Fiona Struthers'}), (p:Product {name: 'Capri Corner Sofa'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 1892.0, purchaseDate: date('2022-09-10')}]->(p);
MATCH (c:Customer {name: 'Fiona Struthers'}), (p:Product {name: 'Uist Jumper'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 170.0, purchaseDate: date('2019-12-14')}]->(p);
MATCH (c:Customer {name: 'Fiona Struthers'}), (p:Product {name: 'Siena Rocking Chair'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 310.0, purchaseDate: date('2018-06-30')}]->(p);
MATCH (c:Customer {name: 'Fiona Struthers'}), (p:Product {name: 'Lumo Floor Lamp'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 139.0, purchaseDate: date('2022-09-10')}]->(p);
MATCH (c:Customer {name: 'Gareth Pugh'}), (p:Product {name: 'Strand Jeans'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 89.0, purchaseDate: date('2019-05-25')}]->(p);
MATCH (c:Customer {name: 'Gareth Pugh'}), (p:Product {name: 'Kappel Clog'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 72.0, purchaseDate: date('2015-09-12')}]->(p);
MATCH (c:Customer {name: 'Gareth Pugh'}), (p:Product {name: 'Tamsin Ankle Boot'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 160.0, purchaseDate: date('2021-11-06')}]->(p);
MATCH (c:Customer {name: 'Nerys Howell'}), (p:Product {name: 'Lyon Tailored Trousers'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 125.0, purchaseDate: date('2021-01-16')}]->(p);
MATCH (c:Customer {name: 'Nerys Howell'}), (p:Product {name: 'Colette Wrap Dress'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 140.0, purchaseDate: date('2022-05-07')}]->(p);
MATCH (c:Customer {name: 'Nerys Howell'}), (p:Product {name: 'Tarn Bedside Table'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 115.0, purchaseDate: date('2021-03-13')}]->(p);
MATCH (c:Customer {name: 'Elliot Marsh'}), (p:Product {name: 'Nook Bunk Bed'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 680.0, purchaseDate: date('2023-08-05')}]->(p);
MATCH (c:Customer {name: 'Elliot Marsh'}), (p:Product {name: 'Lagan Dining Chair'}) CREATE (c)-[:PURCHASED {quantity: 4, amountPaid: 380.0, purchaseDate: date('2018-09-29')}]->(p);
MATCH (c:Customer {name: 'Elliot Marsh'}), (p:Product {name: 'Rannoch Parka'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 199.0, purchaseDate: date('2022-10-22')}]->(p);
MATCH (c:Customer {name: 'Henrietta Bowles'}), (p:Product {name: 'Sable Day Bed'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 590.0, purchaseDate: date('2018-05-12')}]->(p);
MATCH (c:Customer {name: 'Henrietta Bowles'}), (p:Product {name: 'Margaux Evening Gown'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 320.0, purchaseDate: date('2022-12-03')}]->(p);
MATCH (c:Customer {name: 'Henrietta Bowles'}), (p:Product {name: 'Rivoli Trench'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 206.25, purchaseDate: date('2018-10-20')}]->(p);
MATCH (c:Customer {name: 'Niamh Gallagher'}), (p:Product {name: 'Skerry Raincoat'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 129.0, purchaseDate: date('2020-04-18')}]->(p);
MATCH (c:Customer {name: 'Niamh Gallagher'}), (p:Product {name: 'Aran Cardigan'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 110.0, purchaseDate: date('2018-11-10')}]->(p);
MATCH (c:Customer {name: 'Niamh Gallagher'}), (p:Product {name: 'Cove Linen Trousers'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 138.0, purchaseDate: date('2022-06-25')}]->(p);
MATCH (c:Customer {name: "Cian O'Shea"}), (p:Product {name: 'Aran Cardigan'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 220.0, purchaseDate: date('2017-12-09')}]->(p);
MATCH (c:Customer {name: "Cian O'Shea"}), (p:Product {name: 'Lumo Floor Lamp'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 278.0, purchaseDate: date('2021-12-11')}]->(p);
MATCH (c:Customer {name: "Cian O'Shea"}), (p:Product {name: 'Ostra Armchair'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 756.0, purchaseDate: date('2022-02-19')}]->(p);
MATCH (c:Customer {name: 'Roisin Tully'}), (p:Product {name: 'Solana Sundress'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 65.0, purchaseDate: date('2023-06-17')}]->(p);
MATCH (c:Customer {name: 'Roisin Tully'}), (p:Product {name: 'Pointelle Vest'}) CREATE (c)-[:PURCHASED {quantity: 3, amountPaid: 114.0, purchaseDate: date('2023-06-17')}]->(p);
MATCH (c:Customer {name: 'Patrick Donnan'}), (p:Product {name: 'Skerry Raincoat'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 129.0, purchaseDate: date('2021-03-27')}]->(p);
MATCH (c:Customer {name: 'Patrick Donnan'}), (p:Product {name: 'Tarn Bedside Table'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 230.0, purchaseDate: date('2021-05-15')}]->(p);
MATCH (c:Customer {name: 'Jasmine Okoro'}), (p:Product {name: 'Pointelle Vest'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 38.0, purchaseDate: date('2023-05-06')}]->(p);
MATCH (c:Customer {name: 'Jasmine Okoro'}), (p:Product {name: 'Isar Trainer'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 98.0, purchaseDate: date('2022-10-01')}]->(p);
MATCH (c:Customer {name: 'Jasmine Okoro'}), (p:Product {name: 'Colette Wrap Dress'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 98.0, purchaseDate: date('2022-11-26')}]->(p);
MATCH (c:Customer {name: 'Victor Salgado'}), (p:Product {name: 'Fjord Three-Seater'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 1299.0, purchaseDate: date('2020-01-18')}]->(p);
MATCH (c:Customer {name: 'Victor Salgado'}), (p:Product {name: 'Candela Desk Lamp'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 59.0, purchaseDate: date('2022-08-20')}]->(p);
MATCH (c:Customer {name: 'Victor Salgado'}), (p:Product {name: 'Glencoe Wool Coat'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 196.0, purchaseDate: date('2021-01-09')}]->(p);
MATCH (c:Customer {name: 'Wendy Armitage'}), (p:Product {name: 'Uist Jumper'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 85.0, purchaseDate: date('2020-01-25')}]->(p);
MATCH (c:Customer {name: 'Wendy Armitage'}), (p:Product {name: 'Hollin King Bed'}) CREATE (c)-[:PURCHASED {quantity: 1, amountPaid: 1064.0, purchaseDate: date('2021-07-17')}]->(p);
MATCH (c:Customer {name: 'Wendy Armitage'}), (p:Product {name: 'Tarn Bedside Table'}) CREATE (c)-[:PURCHASED {quantity: 2, amountPaid: 230.0, purchaseDate: date('2021-07-17')}]->(p);

CREATE
  (:Review {title: 'Worth the wait', rating: 5, helpfulVotes: 34, postedOn: date('2021-06-02')}),
  (:Review {title: 'Sturdy and simple', rating: 4, helpfulVotes: 11, postedOn: date('2021-06-15')}),
  (:Review {title: 'Itchy but warm', rating: 3, helpfulVotes: 7, postedOn: date('2022-12-28')}),
  (:Review {title: 'Fell apart in a month', rating: 1, helpfulVotes: 52, postedOn: date('2022-04-11')}),
  (:Review {title: 'Best jeans I own', rating: 5, helpfulVotes: 18, postedOn: date('2022-05-20')}),
  (:Review {title: 'A coat for life', rating: 5, helpfulVotes: 61, postedOn: date('2019-02-20')}),
  (:Review {title: 'My reading spot', rating: 5, helpfulVotes: 9, postedOn: date('2022-01-14')}),
  (:Review {title: 'Elegant, runs small', rating: 4, helpfulVotes: 23, postedOn: date('2021-12-30')}),
  (:Review {title: 'Drawers stick', rating: 2, helpfulVotes: 15, postedOn: date('2021-03-30')}),
  (:Review {title: 'Compliments all night', rating: 5, helpfulVotes: 40, postedOn: date('2022-07-03')}),
  (:Review {title: 'Perfect for holidays', rating: 4, helpfulVotes: 5, postedOn: date('2023-07-22')}),
  (:Review {title: 'Sagging cushions', rating: 2, helpfulVotes: 28, postedOn: date('2018-08-19')}),
  (:Review {title: 'Dry feet at last', rating: 5, helpfulVotes: 47, postedOn: date('2018-06-11')}),
  (:Review {title: 'Seats eight easily', rating: 5, helpfulVotes: 12, postedOn: date('2019-05-04')}),
  (:Review {title: 'Zip broke twice', rating: 2, helpfulVotes: 19, postedOn: date('2021-12-20')}),
  (:Review {title: 'Scratches easily', rating: 3, helpfulVotes: 8, postedOn: date('2023-03-02')}),
  (:Review {title: 'Slept like a king', rating: 5, helpfulVotes: 16, postedOn: date('2020-08-01')}),
  (:Review {title: 'Tough as nails', rating: 4, helpfulVotes: 21, postedOn: date('2021-05-09')}),
  (:Review {title: 'Comfy straight away', rating: 4, helpfulVotes: 3, postedOn: date('2023-06-10')}),
  (:Review {title: 'Gorgeous colour', rating: 4, helpfulVotes: 26, postedOn: date('2022-11-05')}),
  (:Review {title: 'Creaks a little', rating: 3, helpfulVotes: 6, postedOn: date('2018-09-15')}),
  (:Review {title: 'Shrunk in the wash', rating: 1, helpfulVotes: 33, postedOn: date('2020-01-31')}),
  (:Review {title: 'Rock hard soles', rating: 2, helpfulVotes: 4, postedOn: date('2015-11-08')}),
  (:Review {title: 'Smart and solid', rating: 4, helpfulVotes: 10, postedOn: date('2022-01-23')}),
  (:Review {title: 'Flattering cut', rating: 5, helpfulVotes: 14, postedOn: date('2022-06-21')}),
  (:Review {title: 'Warm without the bulk', rating: 5, helpfulVotes: 13, postedOn: date('2022-12-06')}),
  (:Review {title: 'Handsome but hard', rating: 3, helpfulVotes: 17, postedOn: date('2018-07-29')}),
  (:Review {title: 'Felt like a film star', rating: 5, helpfulVotes: 31, postedOn: date('2023-01-02')}),
  (:Review {title: 'Survived a Galway winter', rating: 5, helpfulVotes: 44, postedOn: date('2021-03-08')}),
  (:Review {title: 'Just like granny knitted', rating: 4, helpfulVotes: 22, postedOn: date('2018-12-27')}),
  (:Review {title: 'Sleeves too long', rating: 3, helpfulVotes: 2, postedOn: date('2018-02-05')}),
  (:Review {title: 'Flickers on low', rating: 2, helpfulVotes: 12, postedOn: date('2022-02-14')}),
  (:Review {title: 'Hood is useless', rating: 2, helpfulVotes: 20, postedOn: date('2021-06-30')}),
  (:Review {title: 'Squeaky on tiles', rating: 2, helpfulVotes: 9, postedOn: date('2022-11-18')}),
  (:Review {title: 'Took four months to arrive', rating: 2, helpfulVotes: 37, postedOn: date('2020-07-07')}),
  (:Review {title: 'Solid as a rock', rating: 5, helpfulVotes: 24, postedOn: date('2021-09-12')});

MATCH (c:Customer {name: 'Beatrix Lowell'}), (p:Product {name: 'Fjord Three-Seater'}), (r:Review {title: 'Worth the wait'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Beatrix Lowell'}), (p:Product {name: 'Lagan Dining Chair'}), (r:Review {title: 'Sturdy and simple'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Beatrix Lowell'}), (p:Product {name: 'Uist Jumper'}), (r:Review {title: 'Itchy but warm'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Samir Haddad'}), (p:Product {name: 'Isar Trainer'}), (r:Review {title: 'Fell apart in a month'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Samir Haddad'}), (p:Product {name: 'Strand Jeans'}), (r:Review {title: 'Best jeans I own'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Philippa Crane'}), (p:Product {name: 'Glencoe Wool Coat'}), (r:Review {title: 'A coat for life'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Philippa Crane'}), (p:Product {name: 'Ostra Armchair'}), (r:Review {title: 'My reading spot'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Philippa Crane'}), (p:Product {name: 'Margaux Evening Gown'}), (r:Review {title: 'Elegant, runs small'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Owen Thackray'}), (p:Product {name: 'Monza Writing Desk'}), (r:Review {title: 'Drawers stick'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Lucy Adeyemi'}), (p:Product {name: 'Colette Wrap Dress'}), (r:Review {title: 'Compliments all night'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Lucy Adeyemi'}), (p:Product {name: 'Solana Sundress'}), (r:Review {title: 'Perfect for holidays'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Gregor Munro'}), (p:Product {name: 'Harrow Chesterfield'}), (r:Review {title: 'Sagging cushions'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Gregor Munro'}), (p:Product {name: 'Alpspitz Hiking Boot'}), (r:Review {title: 'Dry feet at last'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Gregor Munro'}), (p:Product {name: 'Ashdown Dining Table'}), (r:Review {title: 'Seats eight easily'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Catriona Blair'}), (p:Product {name: 'Rannoch Parka'}), (r:Review {title: 'Zip broke twice'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Catriona Blair'}), (p:Product {name: 'Halo Coffee Table'}), (r:Review {title: 'Scratches easily'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Hamish Kerr'}), (p:Product {name: 'Hollin King Bed'}), (r:Review {title: 'Slept like a king'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Hamish Kerr'}), (p:Product {name: 'Alpspitz Hiking Boot'}), (r:Review {title: 'Tough as nails'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Zainab Iqbal'}), (p:Product {name: 'Isar Trainer'}), (r:Review {title: 'Comfy straight away'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Fiona Struthers'}), (p:Product {name: 'Capri Corner Sofa'}), (r:Review {title: 'Gorgeous colour'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Fiona Struthers'}), (p:Product {name: 'Siena Rocking Chair'}), (r:Review {title: 'Creaks a little'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Fiona Struthers'}), (p:Product {name: 'Uist Jumper'}), (r:Review {title: 'Shrunk in the wash'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Gareth Pugh'}), (p:Product {name: 'Kappel Clog'}), (r:Review {title: 'Rock hard soles'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Gareth Pugh'}), (p:Product {name: 'Tamsin Ankle Boot'}), (r:Review {title: 'Smart and solid'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Nerys Howell'}), (p:Product {name: 'Colette Wrap Dress'}), (r:Review {title: 'Flattering cut'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Elliot Marsh'}), (p:Product {name: 'Rannoch Parka'}), (r:Review {title: 'Warm without the bulk'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Henrietta Bowles'}), (p:Product {name: 'Sable Day Bed'}), (r:Review {title: 'Handsome but hard'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Henrietta Bowles'}), (p:Product {name: 'Margaux Evening Gown'}), (r:Review {title: 'Felt like a film star'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Niamh Gallagher'}), (p:Product {name: 'Skerry Raincoat'}), (r:Review {title: 'Survived a Galway winter'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Niamh Gallagher'}), (p:Product {name: 'Aran Cardigan'}), (r:Review {title: 'Just like granny knitted'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: "Cian O'Shea"}), (p:Product {name: 'Aran Cardigan'}), (r:Review {title: 'Sleeves too long'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: "Cian O'Shea"}), (p:Product {name: 'Lumo Floor Lamp'}), (r:Review {title: 'Flickers on low'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Patrick Donnan'}), (p:Product {name: 'Skerry Raincoat'}), (r:Review {title: 'Hood is useless'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Jasmine Okoro'}), (p:Product {name: 'Isar Trainer'}), (r:Review {title: 'Squeaky on tiles'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Victor Salgado'}), (p:Product {name: 'Fjord Three-Seater'}), (r:Review {title: 'Took four months to arrive'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
MATCH (c:Customer {name: 'Wendy Armitage'}), (p:Product {name: 'Hollin King Bed'}), (r:Review {title: 'Solid as a rock'}) CREATE (c)-[:WROTE]->(r), (p)-[:HAS_REVIEW]->(r);
