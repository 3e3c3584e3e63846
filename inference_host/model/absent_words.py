"""Everyday nouns, properties and verbs that schemas seldom have: the words of questions about what is not there."""

from __future__ import annotations

# `*` people, `@` places
NOUNS = (
    "ambulance lighthouse dentist* umbrella plumber* electrician* carpenter* butcher* baker* barber* tailor* priest* monk* nun* sailor* "
    "firefighter* detective* spy* thief* wizard* dragon unicorn vampire ghost king* queen* prince* knight* emperor* clown* magician* acrobat* "
    "dancer* comedian* model* photographer* blogger* influencer* accountant* auditor* secretary* intern* consultant* contractor* cashier* "
    "waiter* bartender* janitor* gardener* shepherd* fisherman* hunter* miner* blacksmith* jeweller* optician* veterinarian* psychologist* "
    "therapist* midwife* paramedic* pharmacist* surgeon* zebra elephant giraffe penguin dolphin whale shark octopus spider bee butterfly ant "
    "snake lizard frog turtle crocodile lion tiger bear fox rabbit squirrel hedgehog owl eagle parrot pigeon swan duck goose chicken pig cow "
    "sheep goat donkey camel kangaroo panda apple banana orange lemon cherry strawberry grape pear peach potato tomato carrot onion cucumber "
    "pepper mushroom cake cookie sandwich pizza burger sausage soup salad coffee tea juice milk whisky vodka cigar cigarette candle mirror "
    "carpet curtain pillow blanket mattress sofa wardrobe drawer fridge oven dishwasher kettle toaster microwave vacuum iron hammer "
    "screwdriver drill saw ladder shovel rake bucket rope chain anchor compass helmet glove scarf jacket sweater trouser skirt sock hat belt "
    "ring necklace bracelet earring perfume lipstick comb razor towel soap violin piano trumpet drum flute harp accordion ballet circus "
    "museum carousel playground swimming pool sauna gym casino cinema nightclub church@ mosque@ temple@ cathedral@ castle@ palace@ fortress@ "
    "tower@ monument@ cemetery@ pyramid@ volcano@ desert@ glacier@ canyon@ waterfall@ cave@ swamp@ jungle@ oasis@ harbour@ tunnel@ canal@ "
    "motorway@ roundabout@ crossroad@ parking lot@ petrol station@ bus stop@ airfield@ heliport@ helicopter submarine tank tractor bulldozer "
    "crane scooter skateboard canoe kayak raft balloon parachute glider tram sled wagon carriage asteroid comet meteor nebula black hole "
    "solar panel windmill generator transformer antenna microphone speaker headphone projector scanner tablet console joystick chess piece "
    "puzzle kite doll teddy bear marble stamp coin banknote medal flag anthem password certificate passport visa fingerprint diploma "
    "subscription newsletter horoscope dream nightmare wish secret rumour joke riddle proverb poem myth legend fairy tale holiday birthday "
    "wedding funeral divorce inheritance prison@ prisoner* hostage* refugee* immigrant* tourist* pirate* viking* gladiator* pope* bishop* senator* "
    "earthquake hurricane tornado flood drought avalanche wildfire epidemic bacterium fungus dinosaur fossil mammal reptile amphibian"
)  # fmt: skip
PROPERTIES = (
    "shoe size,blood type,blood pressure,horoscope,zodiac sign,favorite color,favourite food,hair color,eye colour,wingspan,fuel consumption,isbn,"
    "license plate,postal code,zip code,voltage,religion,hobby,iq,calorie count,fax number,flavor,humidity,marital status,maiden name,middle name,"
    "social security number,passport number,tax id,bank account,iban,credit limit,credit score,horsepower,torque,mileage,top speed,tyre pressure,"
    "battery life,screen size,resolution,megapixels,serial number,warranty,expiry date,shelf life,dosage,allergy,allergies,vaccination status,"
    "pulse,heart rate,body temperature,waist size,dress size,collar size,handwriting,accent,dialect,mother tongue,native language,religion,"
    "political party,criminal record,education,degree,school grade,gpa,attendance,absences,sick days,vacation days,overtime,bonus,pension,"
    "commission,tip,deposit,mortgage,insurance number,vat number,barcode,sku,colour scheme,fabric,texture,smell,scent,taste,sweetness,acidity,"
    "alcohol content,sugar content,fat content,protein content,boiling point,melting point,freezing point,atomic number,half life,hardness,"
    "density,viscosity,conductivity,wavelength,frequency,magnitude,brightness,orbit period,gravity,wind speed,air pressure,rainfall,snow depth,"
    "noise level,carbon footprint,emissions,energy consumption,water usage,electricity bill,heating type,roof type,number of windows,"
    "number of bathrooms,number of wheels,number of legs,number of teeth,number of siblings,number of grandchildren,parking fee,entry fee,"
    "opening hours,closing time,visiting hours,dress code,wifi password,pin code,door code,username,avatar,profile picture,birth weight,"
    "wedding date,anniversary,date of death,cause of death,burial place,last words,motto,slogan,logo,mascot,anthem,hashtag,star sign,shirt number,"
    "handicap,batting average,penalty minutes,yellow cards,golf score,marathon time,bench press,vertical leap,lung capacity,reaction time"
)  # fmt: skip
VERBS = (
    "kiss,hug,sue,insult,tickle,photograph,interview,blackmail,bribe,kidnap,rescue,betray,divorce,date,bully,tease,ignore,forgive,thank,"
    "congratulate,greet,phone,text,email,tweet about,gossip about,dream of,sing about,laugh at,shout at,stare at,wave to,bow to,pray for,"
    "vote against,lobby for,protest against,apologise to,lie to,flirt with,dance with,argue with,quarrel with,wrestle with,race against,"
    "gamble with,trip over,climb,swim across,dig up,bury,burn,freeze,boil,peel,chop,stir,taste,smell,swallow,chew,digest,knit,sew,embroider,"
    "iron,wash,dry,fold,polish,sweep,mop,scrub,decorate,furnish,wallpaper,demolish,renovate,inherit,bequeath,donate to,pawn,auction,smuggle,"
    "forge,counterfeit,steal,hide,lose,throw,kick,punch,bite,scratch,sting,haunt,curse,bless,baptise,worship,hypnotise,tattoo,pierce,shave,"
    "massage,vaccinate,operate on,x-ray,bandage,amputate,clone,dissect,fertilise,prune,harvest,irrigate,milk,shear,saddle,leash,groom,"
    "sneeze on,whistle at,salute,veto,pardon,extradite,deport,naturalise,evict,encrypt,decrypt,hack,reboot,unplug,download,upload,scan,"
    "photocopy,laminate,staple,dictate to,proofread,plagiarise,parody,remix,dub,subtitle,rehearse,improvise,juggle,magnetise,electrify"
)  # fmt: skip
PARTICIPLES = (
    "deleted,added,renamed,demolished,renovated,repaired,inspected,painted,sold,stolen,lost,buried,married,divorced,arrested,knighted,"
    "vaccinated,baptised,evacuated,auctioned,digitised,scanned,photographed,signed,ratified,patented,decommissioned,refuelled,translated,"
    "cloned,promoted,fired,reviewed,audited,harvested,planted,bottled,unveiled,flooded,burnt down,struck by lightning,backed up,rebooted"
)  # fmt: skip
