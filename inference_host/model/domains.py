"""Subjects that people keep graphs of: labels that belong together, and who does what to what.

A block is a domain. An item with two spaces in it is a relationship (`actor ACTED_IN movie`, the verb from
`lexicon.VERBS`), one with `=` a property and the letter of its kind, any other a label as in `lexicon.LABELS`
with synonyms after `:`, split by `/`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

TABLE = """
movie:film/picture, series:tv show/show, episode, season, actor*:performer/star, director*:film maker, producer*, screenwriter*:scriptwriter,
genre, studio:film studio, award:prize, cinema:movie theater, critic*:reviewer, character:role, film festival, soundtrack, franchise,
actor ACTED_IN movie, actor ACTED_IN series, director DIRECTED movie, producer PRODUCED movie, screenwriter WROTE movie, movie IN_GENRE genre,
series IN_GENRE genre, studio RELEASED movie, actor PORTRAYS character, character APPEARS_IN movie, movie WON award, actor WON award, critic REVIEWED movie,
cinema SCREENS movie, season PART_OF series, episode PART_OF season, director DIRECTED episode, movie NOMINATED_FOR award, movie SEQUEL_OF movie, movie SHOWN_AT film festival,
movie PART_OF franchise, actor MARRIED_TO actor, imdb_rating=n, runtime=n, box_office=n, imdb_id=e, tagline=w, num_reviews=n, avg_rating=n, poster_url=u, certificate=e

artist*:musician, band:group, album:record/LP, song:track/tune, genre:style, record label:label company, producer*, concert:gig/show, venue:hall,
playlist, listener*:fan, instrument, songwriter*:lyricist, singer*:vocalist, festival, tour, composer*, choir, conductor*, orchestra,
artist MEMBER_OF band, band RELEASED album, artist RELEASED album, song APPEARS_ON album, band PERFORMED_AT venue, artist SINGS song, producer PRODUCED album, songwriter WROTE song,
listener FOLLOWS artist, listener LISTENS_TO song, playlist CONTAINS song, record label SIGNED band, album IN_GENRE genre, band HEADLINED festival, concert HELD_IN venue, artist PLAYS_INSTRUMENT instrument,
band COVERED song, song SAMPLES song, band INFLUENCED band, conductor CONDUCTS orchestra, composer COMPOSED song, orchestra PERFORMED song, bpm=n, play_count=n, monthly_listeners=n, isrc=e, key_signature=s, lyrics_url=u

author*:writer/novelist, book:novel/title, publisher:publishing house, genre, reader*:bookworm, review, series, edition, translator*, illustrator*, editor*, bookshop:bookstore,
literary prize:award, library, chapter, bookcase:shelf, book club, librarian*, agent*:literary agent, loan:borrowing,
author WROTE book, publisher PUBLISHED book, book IN_GENRE genre, reader REVIEWED book, reader READ book, translator TRANSLATED book, illustrator ILLUSTRATED book, editor EDITED book,
book PART_OF series, bookshop SELLS book, book WON literary prize, author SIGNED_WITH publisher, author INFLUENCED author, library STOCKS book, reader BORROWED book, chapter PART_OF book,
reader MEMBER_OF book club, book club DISCUSSED book, agent REPRESENTS author, edition EDITION_OF book, isbn=e, page_count=n, copies_sold=n, publication_year=y, average_rating=n, ratings_count=n, pen_name=N

player*:footballer/athlete, team:club/side, coach*:manager/trainer, match:fixture/game, league:division, stadium:ground/arena, referee*:umpire, tournament:cup/competition,
season, goal, fan*:supporter, sponsor, trophy:title, transfer, scout*, physio*, agent*, captain*,
player PLAYS_FOR team, coach COACHES team, team PLAYED_IN match, team PLAYS_IN league, match PLAYED_AT stadium, referee REFEREED match, team WON tournament, fan SUPPORTS team, sponsor SPONSORS team,
player SCORED goal, player SCORED_IN match, team BASED_AT stadium, team DEFEATED team, scout SCOUTED player, agent REPRESENTS player, captain CAPTAINS team, physio TREATS player, team LIFTED trophy,
player TRANSFERRED_TO team, match PART_OF tournament, jersey_number=n, market_value=n, minutes_played=n, yellow_cards=n, shirt_name=N, preferred_foot=s, goals_scored=n, appearances=n

developer*:programmer/coder, repository:repo/codebase, commit:change, pull request:merge request, issue:ticket/bug report, library:dependency, package:module, language:programming language,
service:microservice, function:method, class, file, test, release:version, branch, team, organization:org, maintainer*, contributor*, reviewer*, vulnerability:security hole, build, pipeline, license:licence,
developer COMMITTED commit, developer CONTRIBUTES_TO repository, maintainer MAINTAINS package, package DEPENDS_ON package, repository WRITTEN_IN language, developer OPENED issue, developer OPENED pull request,
reviewer APPROVED pull request, pull request FIXES issue, function CALLS function, class INHERITS_FROM class, file IMPORTS library, release INCLUDES commit, vulnerability AFFECTS package, organization OWNS repository,
developer MEMBER_OF organization, commit MODIFIES file, test COVERS function, build RAN_FOR commit, pipeline TRIGGERS build, package LICENSED_UNDER license, issue ASSIGNED_TO developer, issue DUPLICATES issue, branch PART_OF repository,
stars=n, forks=n, lines_of_code=n, open_issues=n, sha=e, commit_hash=e, semver=e, default_branch=s, cvss_score=n, test_coverage=n, github_url=u

server:machine/box, virtual machine:vm, container, cluster, data center:datacenter, database, application:app, service, load balancer, firewall, switch, router, subnet:network segment, ip address,
administrator*:admin/sysadmin, operating system:os, backup, alert:alarm, incident:outage, certificate, port, volume:disk, rack, process, log file,
server RUNS_IN data center, virtual machine HOSTED_ON server, container RUNS_ON virtual machine, application DEPLOYED_TO cluster, service CALLS service, application USES database, load balancer ROUTES_TO server, firewall PROTECTS subnet,
server CONNECTED_TO switch, switch CONNECTED_TO router, administrator MANAGES server, server RUNS operating system, alert RAISED_FOR server, incident AFFECTS service, backup STORED_ON volume, server MOUNTED_IN rack,
service DEPENDS_ON database, process LISTENS_ON port, certificate ISSUED_FOR application, ip address ASSIGNED_TO server, incident CAUSED_BY alert, administrator RESOLVED incident, process WRITES log file, cluster CONTAINS server,
cpu_count=n, ram_gb=n, hostname=e, mac_address=e, ipv4=e, cpu_usage=n, last_boot=t, disk_size_gb=n, environment=s, mtu=n, uptime_seconds=n

employee*:staff member/worker, department:division/unit, manager*:boss/supervisor, team:group, position:job/role, office:branch, skill:competence, training:course, project, candidate*:applicant,
interview, contract, benefit:perk, review:appraisal, intern*:trainee, recruiter*, leave request:absence, payslip, certification:certificate,
employee WORKS_IN department, manager MANAGES employee, employee REPORTS_TO manager, employee HAS_SKILL skill, employee ASSIGNED_TO project, manager LEADS team, employee MEMBER_OF team, employee COMPLETED training,
candidate APPLIED_FOR position, recruiter INTERVIEWED candidate, employee HOLDS position, department LOCATED_IN office, employee SIGNED contract, manager APPROVED leave request, intern MENTORED_BY employee, employee SUBMITTED leave request,
position REQUIRES skill, team PART_OF department, recruiter HIRED employee, employee EARNED certification, candidate HAS_SKILL skill, hire_date=d, employee_number=e, annual_salary=n, vacation_days=n, first_name=N, last_name=N, hourly_rate=n, bonus_pct=n, job_title=s

customer*:client/shopper/buyer, order:purchase, product:item/article, category:product group, supplier:vendor, shipper:carrier, review:rating, cart:basket, payment, warehouse:depot, brand, discount:promotion/deal,
seller*:merchant, return:refund, address, employee*:sales rep, invoice:bill, wishlist, gift card, store:shop, region:territory,
customer PLACED order, order CONTAINS product, product BELONGS_TO category, supplier SUPPLIES product, order SHIPPED_BY shipper, customer WROTE review, review ABOUT product, customer VIEWED product, product STORED_IN warehouse,
seller SELLS product, brand MAKES product, customer RETURNED product, payment PAYS_FOR order, discount APPLIES_TO product, customer SHOPS_AT store, employee PROCESSED order, invoice ISSUED_FOR order, category PART_OF category,
customer ADDED_TO_CART product, order DELIVERED_TO address, store LOCATED_IN region, wishlist CONTAINS product, unit_price=n, units_in_stock=n, units_on_order=n, reorder_level=n, company_name=w, contact_name=N, contact_title=s, ship_city=p, ship_country=c,
freight=n, quantity_per_unit=s, total_amount_usd=n, sku=e, order_date=d, shipped_date=d, required_date=d, product_id=e, customer_id=e, postal_code=e, list_price=n

account holder*:customer/client, account:bank account, transaction:transfer/payment, bank:lender, card:credit card, loan:credit, branch:office, merchant:retailer, mortgage, atm:cash machine, fraud alert, device,
teller*, advisor*:adviser, beneficiary*:payee, currency, standing order, statement,
account holder OWNS account, account HELD_AT bank, transaction DEBITED account, transaction CREDITED account, card LINKED_TO account, account holder BORROWED loan, bank GRANTED loan, transaction MADE_AT merchant, advisor ADVISES account holder,
branch PART_OF bank, atm OWNED_BY_BANK bank, fraud alert RAISED_FOR transaction, account holder USES device, mortgage SECURED_BY loan, account SENT_MONEY_TO account, account holder GUARANTEES loan, beneficiary RECEIVES transaction, transaction DENOMINATED_IN currency,
iban=e, account_number=e, credit_limit=n, interest_rate=n, available_balance=n, swift_code=e, amount_usd=n, risk_score=n, txn_date=t, overdraft_limit=n, fraud_score=n

investor*:backer/shareholder, startup:company/venture, fund:investment fund, investment:stake, founder*, funding round:round, accelerator, stock:share, exchange:stock exchange, analyst*, portfolio, bond, dividend, industry:sector,
board member*, acquisition:takeover, broker*, index, etf, trader*, asset manager,
investor INVESTED_IN startup, founder FOUNDED startup, fund BACKED startup, startup RAISED funding round, investor LED funding round, startup JOINED accelerator, stock LISTED_ON exchange, analyst COVERS stock, portfolio HOLDS stock,
board member SITS_ON_BOARD startup, startup ACQUIRED startup, startup OPERATES_IN industry, broker TRADES stock, index TRACKS stock, trader BOUGHT stock, asset manager MANAGES fund, investor OWNS portfolio, startup COMPETES_WITH startup, stock PAYS dividend,
ticker=e, market_cap=n, share_price=n, pe_ratio=n, dividend_yield=n, valuation_usd=n, amount_raised=n, expense_ratio=n, ipo_date=d, equity_pct=n

lawyer*:attorney/counsel, client*, case:lawsuit/matter, court:tribunal, judge*:justice, law:statute/act, law firm:practice, verdict:ruling/decision, witness*, evidence:exhibit, contract:agreement, clause, plaintiff*:claimant, defendant*:accused,
hearing, jury, appeal, prosecutor*, paralegal*, regulation, patent, trademark, jurisdiction@,
lawyer REPRESENTS client, lawyer WORKS_FOR law firm, case HEARD_BY judge, judge SITS_IN court, verdict CITES law, witness TESTIFIED_IN case, plaintiff FILED case, case FILED_AGAINST defendant, lawyer ARGUED case, prosecutor PROSECUTED defendant,
evidence SUBMITTED_IN case, contract CONTAINS clause, case CITES case, hearing PART_OF case, client OWNS patent, judge ISSUED verdict, defendant APPEALED verdict, law AMENDS law, court HAS_JURISDICTION_OVER jurisdiction, client SIGNED contract,
docket_number=e, filing_date=d, bar_number=e, damages_awarded=n, sentence_years=n, hourly_fee=n, claim_amount=n

researcher*:scientist/scholar, paper:article/publication/manuscript, journal:periodical, institution:university/institute, conference, grant:funding, topic:field/research area, dataset:data set, laboratory:lab, reviewer*:referee, experiment:study, method:technique, patent,
citation:reference, phd student*:doctoral student, funder:funding agency, instrument, hypothesis, preprint,
researcher WROTE paper, paper PUBLISHED_IN journal, paper CITES paper, researcher AFFILIATED_WITH institution, paper PRESENTED_AT conference, funder FUNDS grant, grant SUPPORTS researcher, paper ABOUT topic, paper USES dataset, researcher WORKS_IN laboratory,
reviewer REVIEWED paper, experiment USES method, researcher SUPERVISES phd student, researcher COLLABORATES_WITH researcher, laboratory PART_OF institution, experiment TESTS hypothesis, researcher CONDUCTED experiment, researcher FILED patent, institution RECEIVED grant,
h_index=n, impact_factor=n, citation_count=n, doi=e, orcid=e, abstract=w, arxiv_id=e, sample_size=n, p_value=n, publication_date=d, volume_number=n

patient*:sick person, doctor*:physician/clinician, nurse*, hospital:clinic/medical center, ward:unit, disease:illness/condition, symptom:sign, medication:drug/medicine, treatment:therapy, appointment:visit/consultation, test:lab test, surgery:operation/procedure, surgeon*, allergy,
prescription, diagnosis:finding, insurance company:insurer, bed, vaccine:jab, specialist*:consultant, pharmacist*, ambulance, medical record:chart, caregiver*:carer,
patient DIAGNOSED_WITH disease, doctor TREATS patient, patient ADMITTED_TO ward, doctor PRESCRIBED medication, disease HAS_SYMPTOM symptom, medication TREATS disease, patient ALLERGIC_TO medication, nurse CARES_FOR patient, doctor WORKS_AT hospital, ward PART_OF hospital,
patient BOOKED appointment, surgeon PERFORMED surgery, patient UNDERWENT surgery, patient TAKES medication, specialist EXAMINED patient, patient COVERED_BY insurance company, patient RECEIVED vaccine, doctor ORDERED test, nurse ASSIGNED_TO ward, medication INTERACTS_WITH medication,
doctor REFERRED patient, caregiver LOOKS_AFTER patient, pharmacist DISPENSED medication, mrn=e, blood_pressure=n, heart_rate=n, bmi=n, date_of_birth=d, admission_date=d, discharge_date=d, length_of_stay=n, icd_code=e, blood_type=e, ward_number=n, dosage_mg=n

gene:locus, protein, drug:compound/medication, disease:disorder, pathway, clinical trial:trial/study, side effect:adverse event, tissue, variant:mutation, cell line, antibody, target, enzyme, organism, phenotype:trait, chromosome, sponsor:drug company, participant*:subject, dose,
gene ENCODES protein, protein INTERACTS_WITH protein, drug TARGETS protein, drug TREATS disease, gene ASSOCIATED_WITH disease, drug CAUSES side effect, gene EXPRESSED_IN tissue, variant LOCATED_ON gene, protein PART_OF pathway, clinical trial TESTS drug, participant ENROLLED_IN clinical trial,
sponsor FUNDS clinical trial, enzyme CATALYZES pathway, drug INHIBITS enzyme, antibody BINDS_TO protein, variant LINKED_TO phenotype, gene BELONGS_TO organism, gene LOCATED_ON chromosome, drug COMPARED_WITH drug, gene REGULATES gene,
molecular_weight=n, half_life_hours=n, uniprot_id=e, ensembl_id=e, cas_number=e, smiles=e, p_value=n, enrollment=n, phase_number=n, expression_level=n, sequence_length=n

traveller*:tourist/passenger/traveler, hotel:inn/lodging, trip:journey/holiday, destination@:resort, flight, booking:reservation, attraction:sight, travel agency, guide*:tour guide, excursion:outing, review, country@, room, airline:carrier, cruise, host*, visa, landmark,
traveller BOOKED trip, trip GOES_TO destination, hotel LOCATED_IN destination, traveller STAYED_AT hotel, traveller WROTE review, guide GUIDES excursion, attraction LOCATED_IN destination, travel agency OFFERS trip, traveller VISITED attraction, flight FLIES_TO destination, airline OPERATES flight,
hotel HAS room, destination LOCATED_IN country, review ABOUT hotel, cruise STOPS_AT destination, host RENTS_OUT room, traveller RECOMMENDS hotel, traveller TOOK excursion, landmark NEAR hotel, star_rating=n, price_per_night=n, check_in_date=d, check_out_date=d, num_nights=n, num_guests=n, lat=n, lon=n, latitude=n, longitude=n

airport@, airline:carrier, flight, aircraft:plane/airplane, pilot*, passenger*:flyer, route, runway, gate, city@, crew member*:flight attendant, terminal, manufacturer:plane maker, baggage:luggage, delay, alliance, country@,
flight DEPARTS_FROM airport, flight ARRIVES_AT airport, airline OPERATES flight, pilot FLIES aircraft, passenger BOARDED flight, airline OWNS aircraft, airport SERVES city, manufacturer MAKES aircraft, runway PART_OF airport, airline MEMBER_OF alliance, flight USES gate, gate LOCATED_IN terminal,
crew member ASSIGNED_TO flight, city LOCATED_IN country, flight HAD delay, airport CONNECTED_TO airport, passenger CHECKED_IN baggage, route CONNECTS airport, iata=e, icao=e, flight_number=e, tail_number=e, elevation_ft=n, runway_length=n, delay_minutes=n, seats_available=n, lat=n, lon=n, departure_time=t, timezone=s

recipe:dish/meal, ingredient:foodstuff, chef*:cook, restaurant:eatery/diner, cuisine:kitchen style, menu, allergen, diner*:guest, waiter*:server, wine, food critic*, kitchen, utensil:tool, nutrient, reservation:table booking, course, food supplier:grocer, cookbook, dessert:sweet,
recipe CONTAINS ingredient, chef COOKS recipe, chef WORKS_AT restaurant, restaurant SERVES recipe, recipe BELONGS_TO cuisine, menu LISTS recipe, ingredient CONTAINS allergen, diner EATS_AT restaurant, diner MADE reservation, food supplier DELIVERS ingredient, wine PAIRS_WITH recipe, food critic REVIEWED restaurant,
recipe REQUIRES utensil, waiter SERVED diner, ingredient RICH_IN nutrient, ingredient SUBSTITUTES_FOR ingredient, recipe PUBLISHED_IN cookbook, diner LIKES recipe, restaurant SPECIALIZES_IN cuisine, prep_time_minutes=n, cook_time=n, calories_per_serving=n, servings=n, michelin_stars=n, spice_level=n, protein_g=n, price_range=s

crime:offence/offense, suspect*, victim*:injured party, detective*:investigator, police station:precinct, officer*:policeman/cop, witness*:bystander, evidence:clue, weapon, gang:crime ring, prison:jail, vehicle, location@:scene, criminal*:offender/felon, arrest, phone call:call, phone, alibi, informant*,
suspect ACCUSED_OF crime, detective INVESTIGATES crime, officer ARRESTED suspect, witness WITNESSED crime, crime OCCURRED_AT location, victim HARMED_BY crime, evidence FOUND_AT location, criminal MEMBER_OF gang, criminal SERVED_TIME_IN prison, officer WORKS_AT police station, suspect OWNS vehicle, weapon USED_IN crime,
criminal COMMITTED crime, phone CALLED phone, suspect OWNS phone, evidence POINTS_TO suspect, informant TIPPED_OFF detective, suspect KNOWS suspect, gang CONTROLS location, suspect HAS alibi, badge_number=e, case_number=e, nhs_no=e, last_outcome=s, sentence_length=n, reported_date=d, number_plate=e, call_duration=n

subscriber*:customer/user, phone number:number, call:phone call, plan:tariff, cell tower:mast/base station, operator:carrier/provider, message:sms/text, device:handset, sim card:sim, network, contract, bill:invoice, complaint:ticket, region@:area, router, outage:failure, roaming partner, technician*, support agent*,
subscriber SUBSCRIBED_TO plan, subscriber USES device, call ROUTED_THROUGH cell tower, operator OWNS cell tower, subscriber CALLED subscriber, subscriber SENT message, sim card INSTALLED_IN device, cell tower COVERS region, subscriber RECEIVED bill, operator OFFERS plan, subscriber FILED complaint, outage AFFECTS region,
technician REPAIRED cell tower, support agent HANDLED complaint, operator PARTNERS_WITH roaming partner, cell tower CONNECTED_TO cell tower, phone number BELONGS_TO subscriber, data_usage_gb=n, monthly_fee=n, imei=e, msisdn=e, signal_strength=n, call_minutes=n, contract_end=d, churn_risk=n

power plant:power station/plant, wind turbine:turbine, grid:power grid, substation, transmission line:power line, meter:smart meter, consumer*:customer/household, utility:energy company/supplier, reactor, fuel, solar panel:panel, battery:storage unit, oil field, pipeline, refinery, well, rig:platform, operator*, dam,
utility OPERATES power plant, power plant FEEDS grid, wind turbine PART_OF power plant, substation CONNECTED_TO substation, meter MEASURES consumer, consumer SUPPLIED_BY utility, power plant BURNS fuel, transmission line CONNECTS substation, battery STORES_FOR power plant, oil field CONTAINS well, pipeline TRANSPORTS fuel, refinery PROCESSES fuel,
operator MONITORS reactor, reactor PART_OF power plant, utility OWNS dam, rig DRILLED well, consumer INSTALLED solar panel, utility SELLS fuel, installed_capacity_mw=n, co2_emissions=n, efficiency_pct=n, annual_output_gwh=n, voltage_kv=n, kwh_used=n, commissioned=d, barrels_per_day=n

student*:pupil/learner, teacher*:instructor/tutor, school:academy, class:class group, subject:school subject, exam:test/quiz, grade:mark, parent*:guardian, classroom:room, homework:assignment, textbook:schoolbook, principal*:head teacher/headmaster, lesson, club:after-school club, timetable, school bus, award,
student ATTENDS school, teacher TEACHES subject, student ENROLLED_IN class, student PASSED exam, parent PARENT_OF student, teacher WORKS_AT school, lesson HELD_IN classroom, teacher ASSIGNED homework, student SUBMITTED homework, principal RUNS school, class USES textbook, student MEMBER_OF club, student RECEIVED award, exam COVERS subject,
student RIDES school bus, teacher GRADED exam, student SITS_NEXT_TO student, class MEETS_IN classroom, gpa=n, grade_level=n, test_score=n, attendance_rate=n, class_size=n, enrollment_date=d, student_id=e, homeroom=e, absences=n

university:college, faculty:school, professor*:lecturer/academic, student*:undergraduate, course:module/lecture, degree:program/major, campus@, thesis:dissertation, exam, scholarship:bursary, library, dormitory:dorm/residence hall, research group, dean*, alumnus*:graduate, semester:term, assistant*:teaching assistant, club:society,
professor TEACHES course, student ENROLLED_IN course, student STUDIES_AT university, course PART_OF degree, professor SUPERVISES thesis, student WROTE thesis, faculty PART_OF university, dean HEADS faculty, student LIVES_IN dormitory, student AWARDED scholarship, professor LEADS research group, alumnus GRADUATED_FROM university, course REQUIRES course,
assistant ASSISTS professor, dormitory LOCATED_ON campus, student MEMBER_OF club, course OFFERED_IN semester, professor MEMBER_OF faculty, student TOOK exam, credits=n, tuition_fee=n, acceptance_rate=n, graduation_year=y, course_code=e, world_ranking=n, office_hours=s, num_students=n, max_enrollment=n

player*:gamer, game:video game/title, studio:developer/game studio, guild:clan, quest:mission, item:loot, character:hero/avatar, level:stage, boss:enemy, weapon, achievement:badge, console:platform, server:realm, tournament:esports event, streamer*, monster, spell, dungeon, npc, faction, map,
player PLAYS game, studio DEVELOPED game, player MEMBER_OF guild, character COMPLETED quest, character CARRIES item, player UNLOCKED achievement, game RUNS_ON console, boss GUARDS level, boss DROPS item, character WIELDS weapon, streamer STREAMS game, player COMPETED_IN tournament, guild FIGHTS guild, character BELONGS_TO faction, player CONTROLS character,
monster LIVES_IN dungeon, npc GIVES_QUEST quest, character CASTS spell, game SEQUEL_OF game, player BEFRIENDED player, spell WEAKENS monster, hit_points=n, attack_power=n, experience_points=n, play_time_hours=n, metacritic_score=n, rarity=s, gold=n, win_rate=n, kills=n, deaths=n, last_login=t, steam_id=e

user*:member/account/profile, post:status update, comment:reply, photo:picture/image, group:community, page, hashtag:tag, message:dm, event, like:reaction, video:clip, story, follower*:fan, ad:advert, advertiser, interest:hobby, poll, tweet, moderator*, notification,
user FOLLOWS user, user POSTED post, user LIKES post, user COMMENTED_ON post, post TAGGED hashtag, user MEMBER_OF group, user UPLOADED photo, user SENT message, user BLOCKED user, user FRIENDS_WITH user, post MENTIONS user, user RETWEETED tweet, comment REPLIED_TO comment, user INTERESTED_IN interest, user SHARED video,
ad TARGETS interest, advertiser RUNS_AD ad, moderator BANNED user, moderator MODERATES group, user ATTENDS event, user VOTED_IN poll, photo SHOWS user, followers_count=n, friends_count=n, screen_name=e, profile_image_url=u, created_at=t, is_verified=b, bio=w, like_count=n, retweet_count=n, num_comments=n, joined_at=t, handle=e

property:listing/home, agent*:realtor/estate agent, buyer*:purchaser, seller*:vendor, apartment:flat/unit, house:villa, neighborhood@:area, tenant*:renter, landlord*:owner, lease:rental contract, viewing:showing, agency:brokerage, mortgage, building, offer:bid, garage, inspector*, city@, developer*:builder,
agent LISTED property, seller OWNS property, buyer MADE offer, tenant RENTS apartment, landlord OWNS apartment, apartment PART_OF building, property LOCATED_IN neighborhood, agent WORKS_FOR agency, buyer ATTENDS viewing, tenant SIGNED lease, offer MADE_FOR property, developer BUILT building, inspector INSPECTED property, neighborhood PART_OF city,
mortgage COVERS property, agent SOLD property, buyer VIEWED property, building NEXT_TO building, bedrooms=n, bathrooms=n, square_feet=n, living_area_sqm=n, asking_price=n, monthly_rent=n, year_built=y, lot_size=n, zip_code=e, property_tax=n, floor_number=n, energy_class=e, days_on_market=n, listing_url=u

factory:plant/works, machine:equipment unit, part:component/piece, assembly:subassembly, product:good, production line:line, worker*:operator/hand, supplier:vendor, raw material:material, work order:job, shift, defect:fault, inspector*:quality inspector, sensor, maintenance task:service job, robot, tool, customer:buyer, bill of materials, batch:lot,
factory PRODUCES product, machine PART_OF production line, worker OPERATES machine, assembly CONSISTS_OF part, product CONTAINS assembly, supplier SUPPLIES part, part MADE_OF raw material, inspector FOUND defect, sensor MONITORS machine, maintenance task PERFORMED_ON machine, worker WORKS_IN shift, work order FOR_PRODUCT product, product BELONGS_TO batch, robot ASSEMBLES product,
defect AFFECTS batch, production line LOCATED_IN factory, tool USED_BY_WORKER worker, part REPLACES part, machine FEEDS machine, customer ORDERED product, lead_time_days=n, unit_cost=n, serial_number=e, part_number=e, cycle_time=n, defect_rate=n, output_per_hour=n, last_serviced=d, tolerance_mm=n, revision=e, scrap_rate=n

politician*:lawmaker/representative, party:political party, election:vote/poll, candidate*:nominee/contender, constituency@:district/seat, voter*, ballot, campaign, donor*:contributor, parliament:assembly, committee, bill:law/draft law, minister*:secretary, ministry:department, lobbyist*, scandal, government:cabinet, president*, mayor*, state@,
politician MEMBER_OF party, candidate RAN_IN election, candidate WON election, politician REPRESENTS constituency, voter VOTED_FOR candidate, donor DONATED_TO campaign, campaign PROMOTES candidate, politician SPONSORED bill, committee REVIEWED bill, minister HEADS ministry, politician SERVES_ON committee, lobbyist LOBBIED politician, politician INVOLVED_IN scandal, politician VOTED_ON bill,
party ENDORSED candidate, minister APPOINTED_BY president, mayor GOVERNS constituency, constituency PART_OF state, party FORMED_COALITION_WITH party, election HELD_IN state, votes_received=n, turnout_pct=n, vote_share=n, term_start=d, term_end=d, seats_won=n, amount_donated=n, approval_rating=n, bill_number=e, registered_voters=n

farmer*:grower, farm:ranch, field:plot, crop:plant, animal:livestock animal, cow:cattle, tractor, harvest, market:farmers market, pest, fertilizer:manure, barn:shed, breed, vet*:veterinarian, seed, orchard, cooperative:co-op, farm worker*:farmhand, irrigation system, soil type, beekeeper*, hive,
farmer OWNS farm, field PART_OF farm, crop GROWS_IN field, farm RAISES animal, farmer DRIVES tractor, pest DAMAGES crop, fertilizer USED_ON crop, vet EXAMINED animal, farmer SELLS_AT market, animal KEPT_IN barn, cow BELONGS_TO breed, farmer MEMBER_OF cooperative, farm worker WORKS_ON farm, irrigation system WATERS field, farmer SOWED seed, farmer HARVESTED crop,
beekeeper KEEPS hive, field HAS_SOIL soil type, cow CALF_OF cow, yield_per_hectare=n, hectares=n, milk_per_day=n, ear_tag=e, planted_on=d, harvest_date=d, rainfall_mm=n, soil_ph=n, head_count=n, acreage=n

person*:individual/relative, family:clan/household, place@:town, marriage:wedding, birth, death:passing, house:dynasty, king*:monarch, queen*, title:rank, document:record, photograph:photo, occupation:profession, military unit:regiment, grave:tomb, ship, census, religion:faith,
person PARENT_OF person, person MARRIED_TO person, person SIBLING_OF person, person BORN_IN place, person DIED_IN place, person MEMBER_OF family, person BURIED_IN grave, king RULES place, person WORKED_AS occupation, person EMIGRATED_TO place, person SERVED_IN military unit, person NAMED_AFTER person, photograph SHOWS person, document MENTIONS person, king HOLDS title,
house RULES place, king SUCCEEDED king, person SAILED_ON ship, person GODPARENT_OF person, birth_year=y, death_year=y, birth_place=p, maiden_name=N, given_name=N, surname=N, date_of_death=d, number_of_children=n, reign_start=y, reign_end=y, age_at_death=n, gedcom_id=e

god*:deity, hero*:champion, monster:beast, myth:legend/tale, temple:shrine, realm@:kingdom, weapon:magic weapon, titan*, culture:people, symbol, festival, prophecy, nymph*, quest, oracle*, dragon, wizard*:sorcerer, ring, tribe, battle, castle,
god RULES realm, hero SLEW monster, god PARENT_OF god, god PARENT_OF hero, temple DEDICATED_TO god, myth FEATURES hero, god WIELDS weapon, culture WORSHIPS god, hero COMPLETED quest, oracle FORETOLD prophecy, festival HONORS god, monster GUARDS temple, god CURSED hero, hero LOVES nymph, titan FATHERED god, wizard OWNS ring, dragon LIVES_IN castle, hero FOUGHT_IN battle,
tribe LIVES_IN realm, god MARRIED_TO god, prophecy ABOUT hero, hero KILLED hero, number_of_heads=n, domain_of_power=s, roman_name=N, epithet=s, first_appearance=y, lifespan_years=n

shipment:consignment/delivery, warehouse:depot/storehouse, truck:lorry, driver*:trucker, carrier:haulier, customer:consignee/recipient, container:box, port@:harbor/harbour, vessel:ship/boat, route:lane, customs office:customs, order, parcel:package, pallet, forwarder, distribution center:hub, dock, forklift, supplier, crane, fleet, stop,
shipment SHIPPED_FROM warehouse, shipment DELIVERED_TO customer, truck CARRIES shipment, driver DRIVES truck, carrier OPERATES truck, container LOADED_ON vessel, vessel DOCKED_AT port, shipment CONTAINS parcel, vessel SAILS_TO port, shipment CLEARED_BY customs office, carrier TRANSPORTS shipment, pallet STORED_IN warehouse, order FULFILLED_BY warehouse, forwarder BOOKED container, route CONNECTS warehouse,
truck PART_OF fleet, driver WORKS_FOR carrier, parcel SENT_TO customer, truck STOPS_AT distribution center, crane UNLOADS vessel, dock PART_OF port, tracking_number=e, gross_weight_kg=n, estimated_arrival=t, eta=t, distance_km=n, license_plate=e, teu=n, freight_cost=n, num_pallets=n, draft_m=n, imo_number=e, container_no=e

policyholder*:insured person/customer, policy:insurance policy, claim, insurer:insurance company, agent*:broker, adjuster*:claims handler, vehicle:car, property, accident:crash, premium, risk, beneficiary*, coverage:cover, reinsurer, fraud case, payout:settlement, repair shop:garage, doctor*,
policyholder HOLDS policy, insurer ISSUED policy, policyholder FILED claim, claim MADE_UNDER policy, adjuster HANDLED claim, policy COVERS vehicle, agent SOLD policy, accident INVOLVED vehicle, policy INCLUDES coverage, beneficiary NAMED_IN policy, reinsurer REINSURES insurer, repair shop REPAIRED vehicle, claim RELATED_TO accident, policyholder OWNS property, insurer PAID payout,
adjuster INVESTIGATES fraud case, doctor TREATS policyholder, deductible=n, premium_amount=n, coverage_limit=n, policy_number=e, effective_date=d, expiry_date=d, claim_count=n, no_claims_years=n, loss_ratio=n, excess=n

threat actor:attacker/hacker group, malware:virus, vulnerability:flaw/weakness, host:machine/computer, user*:account, domain, ip address, campaign:operation, victim:target, exploit, alert:warning, analyst*, tool, technique:tactic, patch:fix, group:security group, permission:right, credential, phishing email, role, policy, file, session,
threat actor USES malware, malware EXPLOITS vulnerability, vulnerability AFFECTS host, threat actor ATTACKED victim, user LOGGED_INTO host, malware COMMUNICATES_WITH domain, domain RESOLVES_TO ip address, alert TRIGGERED_BY host, analyst INVESTIGATES alert, campaign ATTRIBUTED_TO threat actor, patch FIXES vulnerability, user MEMBER_OF group, group GRANTS permission, user HAS_ROLE role,
malware INFECTS host, host CONNECTED_TO host, phishing email SENT_TO user, user OWNS credential, malware DROPS file, threat actor EMPLOYS technique, group NESTED_IN group, user ADMIN_OF host, severity_score=n, first_seen=t, last_seen=t, sha256=e, cve_id=e, object_id=e, last_logon=t, is_enabled=b, num_attempts=n, distinguished_name=e, confidence=n, port_number=n

planet:world, star:sun, moon:natural satellite, galaxy, astronaut*:cosmonaut, mission:space mission, spacecraft:spaceship/craft, rocket:launcher, space agency:agency, satellite, launch site:spaceport, telescope:observatory, comet, asteroid:minor planet, crater, constellation, nebula, astronomer*:stargazer, rover, experiment, black hole, space station,
planet ORBITS star, moon ORBITS planet, astronaut FLEW_ON mission, space agency LAUNCHED mission, mission USED spacecraft, rocket LIFTED satellite, mission LAUNCHED_FROM launch site, telescope OBSERVED galaxy, star BELONGS_TO constellation, astronomer DISCOVERED planet, rover EXPLORED planet, spacecraft LANDED_ON moon, astronaut WORKS_FOR space agency, star PART_OF galaxy, crater LOCATED_ON moon,
spacecraft DOCKED_WITH space station, astronaut LIVED_ON space station, comet NAMED_AFTER_ASTRONOMER astronomer, mission VISITED asteroid, orbital_period=n, distance_ly=n, surface_temperature=n, gravity=n, num_moons=n, launch_date=d, payload_kg=n, spectral_type=e, apparent_magnitude=n, norad_id=e, crew_size=n, semi_major_axis=n

species:kind of animal, habitat:biotope/environment, animal:creature, plant, predator, ecosystem, national park:reserve, ranger*:park ranger, disease, biologist*:naturalist, threat, region@, tree, insect:bug, bird, fungus:mushroom, family:taxonomic family, genus, observation:sighting, sanctuary, river,
species LIVES_IN habitat, predator EATS species, species BELONGS_TO genus, genus BELONGS_TO family, biologist STUDIES species, national park PROTECTS species, ranger PATROLS national park, threat ENDANGERS species, insect POLLINATES plant, animal MIGRATES_TO region, bird NESTS_IN tree, fungus GROWS_ON tree, biologist RECORDED observation, observation OF_SPECIES species, animal KEPT_IN sanctuary, habitat PART_OF ecosystem,
species COMPETES_WITH species, river FLOWS_THROUGH national park, plant GROWS_IN habitat, scientific_name=w, latin_name=w, lifespan_years=n, wingspan_cm=n, population_estimate=n, conservation_status=s, clutch_size=n, body_mass_g=n, iucn_category=s, observed_on=d, gestation_days=n

element:chemical element, compound:substance, molecule, reaction, reagent:reactant, catalyst, solvent, acid, lab:laboratory, chemist*, isotope, mineral, alloy, polymer, bond, functional group, hazard, experiment, metal, supplier, storage cabinet, crystal,
compound CONTAINS element, reaction PRODUCES compound, reaction CONSUMES reagent, catalyst SPEEDS_UP reaction, compound DISSOLVES_IN solvent, chemist DISCOVERED element, chemist WORKS_IN lab, acid REACTS_WITH metal, alloy MADE_OF metal, compound POSES hazard, molecule HAS_GROUP functional group, mineral CONTAINS element, isotope ISOTOPE_OF element, compound STORED_IN storage cabinet, chemist PERFORMED experiment, supplier SELLS reagent,
isotope DECAYS_INTO isotope, compound REACTS_WITH compound, atomic_number=n, atomic_mass=n, melting_point=n, boiling_point=n, density_g_cm3=n, molar_mass=n, formula=e, cas_number=e, ph=n, half_life=n, electronegativity=n, purity_pct=n, hazard_class=s

museum:gallery, artwork:work of art/piece, painting:picture/canvas, artist*:painter, sculptor*, exhibition:show/exhibit, curator*, visitor*:guest, collection, style:art movement, period:era, donor*:benefactor, room:hall, sculpture:statue, collector*, auction:sale, restorer*:conservator, artifact:artefact/object, archaeologist*, dig site:excavation, culture, museum guide*,
museum OWNS artwork, artist PAINTED painting, sculptor SCULPTED sculpture, exhibition FEATURES artwork, curator CURATED exhibition, museum HOSTS exhibition, visitor VISITED museum, donor DONATED artwork, painting HANGS_IN room, artist BELONGS_TO style, painting DEPICTS period, collector BOUGHT painting, restorer RESTORED painting, artwork PART_OF collection, auction SOLD painting, artist INFLUENCED artist, archaeologist EXCAVATED dig site,
artifact FOUND_AT dig site, artifact BELONGS_TO culture, museum LOANED artwork, museum guide SHOWS_AROUND visitor, insurance_value=n, width_cm=n, height_cm=n, accession_number=e, medium=s, year_created=y, visitors_per_year=n, hammer_price=n, provenance=w, inventory_no=e, is_on_display=b

car:automobile, car maker:manufacturer/automaker, model:car model, dealer:dealership, driver*:motorist, engine:motor, mechanic*:technician, garage:workshop, owner*, insurance, charging station:charger, race, racing team:team, part:spare part, recall, parking lot:car park, fine:ticket, road:street, trip:ride, rental company,
driver DRIVES car, owner OWNS car, car maker BUILDS model, car INSTANCE_OF model, model HAS_ENGINE engine, dealer SELLS model, mechanic REPAIRED car, mechanic WORKS_AT garage, car PARKED_IN parking lot, driver RACED_IN race, driver DRIVES_FOR racing team, part FITS model, recall AFFECTS model, driver RECEIVED fine, car CHARGED_AT charging station, rental company RENTS_OUT car, driver WON race, race HELD_ON road,
model SUCCEEDED model, horse_power=n, top_speed_kmh=n, fuel_consumption=n, mileage_km=n, vin=e, licence_plate=e, range_km=n, number_of_doors=n, engine_size=n, zero_to_hundred=n, co2_g_km=n, transmission=s, model_year=y, lap_record=n, battery_kwh=n

station@:stop, train, line:route, operator:railway company, passenger*:commuter/traveller, driver*:train driver, conductor*, ticket:fare, platform, bus, tram, depot, delay, track, signal, tunnel, bridge, timetable, zone@, locomotive:engine, carriage:wagon/car, level crossing,
train STOPS_AT station, line SERVES station, operator RUNS line, passenger BOUGHT ticket, driver DRIVES train, train RUNS_ON track, station LOCATED_IN zone, platform PART_OF station, train HAD delay, bus DEPARTS_FROM station, train CONSISTS_OF carriage, track CROSSES bridge, tunnel CONNECTS station, locomotive PULLS train, station NEXT_STOP station, passenger TRAVELS_ON train, conductor CHECKS ticket, train PARKED_IN depot, ticket VALID_IN zone,
departure_time=t, arrival_time=t, delay_min=n, daily_passengers=n, max_speed_kmh=n, gauge_mm=n, number_of_platforms=n, station_code=e, line_color=s, stop_sequence=n, fare_eur=n, wheelchair_accessible=b, seats_total=n, num_cars=n

news article:story/report, journalist*:reporter/correspondent, newspaper:paper/daily, topic:subject, person*:public figure, organization:institution, source:informant, editor*, photo:image, reader*, column, location@:place, event:happening, tv channel:station, interview, press release, podcast:show, subscriber*, cartoonist*, opinion piece,
journalist WROTE news article, news article PUBLISHED_IN newspaper, news article MENTIONS person, news article MENTIONS organization, news article ABOUT topic, journalist WORKS_FOR newspaper, editor EDITED news article, journalist INTERVIEWED person, news article QUOTES source, reader SUBSCRIBED_TO newspaper, photo ILLUSTRATES news article, event OCCURRED_AT location, journalist REPORTED_FROM location, news article COVERS event,
tv channel BROADCASTS interview, podcast HOSTED_BY journalist, person AFFILIATED_WITH organization, reader COMMENTED_ON news article, news article LINKS_TO news article, word_count=n, page_views=n, published_at=t, headline=w, url=u, sentiment_score=n, byline=N, circulation_daily=n, share_count=n, paywalled=b, reading_time=n

charity:nonprofit/ngo, donor*:giver/supporter, donation:gift, volunteer*:helper, campaign:fundraiser, beneficiary*:recipient, project:program, country@, partner:partner organization, grant, event, shelter:refuge, coordinator*, food bank, village@, well, meal, refugee*, camp@, aid worker*:relief worker,
donor DONATED_TO charity, donor MADE donation, volunteer HELPS_AT event, charity RUNS project, project HELPS beneficiary, charity ACTIVE_IN country, coordinator ORGANIZES event, campaign RAISES_MONEY_FOR project, volunteer TRAINED_BY coordinator, partner FUNDS project, shelter HOUSES refugee, food bank DISTRIBUTES meal, aid worker WORKS_IN camp, refugee FLED_FROM country, refugee LIVES_IN camp, charity DUG well, well SUPPLIES village, charity APPLIED_FOR grant,
amount_donated=n, people_reached=n, hours_volunteered=n, overhead_pct=n, tax_id=e, goal_amount=n, raised_so_far=n, donation_date=d, recurring=b

designer*:fashion designer, garment:piece of clothing, brand:label/fashion house, collection:line, fabric:material/cloth, model*, fashion show:runway show, store:boutique, color:colour, season, customer*:shopper, photographer*, magazine, stylist*, size, tailor*, shoe, perfume:fragrance, watch:timepiece, jewel:gem, influencer*,
designer DESIGNED garment, designer WORKS_FOR brand, garment MADE_OF fabric, garment PART_OF collection, model WALKED_IN fashion show, brand PRESENTED collection, store SELLS garment, garment COMES_IN color, customer BOUGHT garment, photographer PHOTOGRAPHED model, magazine FEATURED model, stylist DRESSED model, tailor SEWED garment, influencer PROMOTES brand, garment AVAILABLE_IN size, customer WEARS shoe, brand OWNS brand, perfume CREATED_BY_BRAND brand,
retail_price=n, thread_count=n, carat=n, size_eu=n, heel_height=n, style_code=e, gender_target=s, launch_season=s, stock_level=n, discount_pct=n, followers=n, fit=s

event:gathering, attendee*:participant/guest, speaker*:presenter, talk:session/presentation, venue:location, sponsor:backer, organizer*:host, ticket:pass, workshop, track, exhibitor:vendor, booth:stand, room:hall, topic:theme, conference:summit, city@, badge, catering company, survey, invitation:invite, hotel, panel,
attendee REGISTERED_FOR event, speaker GAVE talk, talk PART_OF track, event HELD_IN venue, sponsor SPONSORS event, organizer ORGANIZES event, talk HELD_IN room, exhibitor RENTS booth, attendee ATTENDED talk, talk ABOUT topic, venue LOCATED_IN city, attendee BOUGHT ticket, speaker SITS_ON panel, workshop LED_BY speaker, catering company SUPPLIES event, organizer SENT invitation, attendee RATED talk, attendee STAYS_AT hotel, attendee MET attendee,
start_time=t, end_time=t, duration_min=n, max_attendees=n, ticket_price_eur=n, registration_deadline=d, seats_left=n, slides_url=u, is_keynote=b, checked_in=b, room_number=e, session_type=s, num_speakers=n

country@:nation/state, city@:town, river:stream, mountain:peak, lake, sea:ocean, continent@, language:tongue, currency:money, island@:isle, capital@, border, region@:province, religion, ethnic group:people, volcano, desert, leader*:head of state, national park, trade bloc, natural resource:resource, treaty:accord,
city LOCATED_IN country, river FLOWS_THROUGH country, mountain LOCATED_IN country, country BORDERS country, country LOCATED_ON continent, country SPEAKS_LANGUAGE language, country USES currency, capital CAPITAL_OF country, river FLOWS_INTO sea, leader LEADS country, island BELONGS_TO country, country MEMBER_OF trade bloc, country EXPORTS natural resource, country SIGNED treaty, region PART_OF country, ethnic group LIVES_IN region, country TRADES_WITH country,
volcano LOCATED_ON island, river FED_BY lake, city TWINNED_WITH city, gdp_usd=n, gdp_per_capita=n, area_km2=n, population_density=n, iso_code=e, calling_code=e, elevation_m=n, life_expectancy=n, lat=n, lng=n, independence_day=d, literacy_rate=n, official_name=w, unemployment_rate=n, flag_url=u

general*:commander, soldier*:trooper/fighter, war:conflict, battle:engagement, army:force, regiment:unit, weapon:arm, country@, treaty:peace treaty, fort:fortress, tank, warship:ship, king*:ruler, siege, campaign, alliance:pact, spy*:agent, rank, medal:decoration, base, pilot*:airman, submarine,
general COMMANDED army, soldier FOUGHT_IN battle, battle PART_OF war, army FOUGHT_IN war, country DECLARED_WAR_ON country, treaty ENDED war, soldier SERVED_IN regiment, regiment PART_OF army, soldier AWARDED medal, army BESIEGED fort, country ALLIED_WITH country, general WON battle, soldier HOLDS rank, warship SANK warship, spy SPIED_ON country, country JOINED alliance, king STARTED war, pilot SHOT_DOWN pilot, soldier STATIONED_AT base, country INVADED country,
casualties=n, troop_strength=n, displacement_tons=n, gun_caliber=n, start_year=y, end_year=y, ships_lost=n, prisoners_taken=n, service_number=e, crew=n, range_km=n

building:structure, architect*:designer, contractor:builder, construction site:site, engineer*:structural engineer, crane, material:building material, permit:licence, city@, inspector*, subcontractor, foreman*:site manager, floor:storey, room, client:developer, tender:bid, worker*:laborer, bridge, road, defect, blueprint:plan, elevator:lift,
architect DESIGNED building, contractor BUILT building, worker WORKS_ON construction site, building MADE_OF material, building LOCATED_IN city, inspector INSPECTED building, contractor HIRED subcontractor, foreman SUPERVISES construction site, client COMMISSIONED building, city ISSUED permit, floor PART_OF building, room LOCATED_ON floor, contractor SUBMITTED tender, engineer CHECKED blueprint, crane USED_AT construction site, bridge CONNECTS road, defect FOUND_IN building, elevator SERVES floor,
number_of_floors=n, height_m=n, floor_area=n, construction_cost=n, completion_date=d, permit_number=e, load_capacity=n, energy_rating=s, completed_year=y, budget_overrun=n, safety_score=n, room_count=n

wine:vintage, winery:wine estate, vineyard:plot, grape:grape variety, region@:appellation, winemaker*:vintner, taster*:critic, tasting, cellar, bottle, importer, wine shop, food:dish, barrel:cask, brewery, beer:brew, brewer*, hop, distillery, whisky:spirit, pub:bar, cocktail:drink, bartender*:barman,
winery PRODUCES wine, vineyard GROWS grape, wine MADE_FROM grape, winery LOCATED_IN region, winemaker WORKS_AT winery, taster RATED wine, wine PAIRS_WITH food, importer IMPORTED wine, wine AGED_IN barrel, wine shop STOCKS wine, brewery BREWS beer, brewer WORKS_AT brewery, beer CONTAINS hop, distillery DISTILLS whisky, pub SERVES beer, bartender MIXED cocktail, cocktail CONTAINS whisky, bottle STORED_IN cellar, taster ATTENDED tasting, winery OWNS vineyard,
abv=n, ibu=n, alcohol_pct=n, tasting_notes=w, acidity=n, bottles_produced=n, aging_months=n, vintage_year=y, points_awarded=n, residual_sugar=n, price_per_bottle=n, drink_by=y

pet:companion animal, owner*:keeper, vet*:veterinarian/animal doctor, clinic:animal hospital, breed, shelter:pound, toy, pet food:feed, vaccination:shot, dog, cat, breeder*, trainer*:dog trainer, adoption, zoo, zookeeper*:keeper, enclosure:cage, horse, rider*:jockey, stable, species,
owner OWNS pet, vet TREATS pet, vet WORKS_AT clinic, pet BELONGS_TO breed, owner ADOPTED pet, shelter HOUSES pet, pet RECEIVED vaccination, trainer TRAINS dog, breeder BREEDS dog, zookeeper FEEDS species, species KEPT_IN enclosure, enclosure PART_OF zoo, rider RIDES horse, horse KEPT_IN stable, pet EATS pet food, dog MOTHER_OF dog, dog CHASES cat, pet PLAYS_WITH toy, owner VISITED clinic, horse SIRED horse,
chip_number=e, weight_kg=n, fur_color=s, is_neutered=b, litter_size=n, last_visit=d, adoption_fee=n, vaccinated=b, walks_per_day=n, temperament=s, stud_fee=n

gym:fitness center/club, member*:client/athlete, trainer*:personal trainer/coach, workout:training session, exercise:move, fitness class:class, machine:device, diet plan:plan, meal, injury, race:run, runner*:jogger, team, route:course, membership, muscle:muscle group, goal:target, yoga studio, cyclist*:rider, stage:leg, swimmer*, swimming pool:pool, sport, record, olympic games:olympics,
member TRAINS_AT gym, trainer COACHES member, workout INCLUDES exercise, exercise TARGETS muscle, trainer LEADS fitness class, member BOOKED fitness class, member FOLLOWS_PLAN diet plan, diet plan INCLUDES meal, runner RAN_IN race, cyclist RODE_FOR team, cyclist WON stage, stage PART_OF race, swimmer SET_A_RECORD record, gym OFFERS fitness class, member SUFFERED injury, runner BEAT runner, race FOLLOWS_ROUTE route, swimmer COMPETES_IN sport, member COMPLETED workout, gym OWNS machine,
sets=n, reps=n, calories_burned=n, resting_heart_rate=n, body_fat_pct=n, personal_best=n, distance_m=n, finish_time_s=n, pace_per_km=n, gold_medals=n, membership_fee=n, bib_number=n, max_weight_kg=n

word:term, language:tongue, definition:meaning, document:text, concept:idea, entity:thing, relation, sentence, corpus:text collection, author*, translation, dialect, script:writing system, linguist*, synonym, speaker*:native speaker, country@, dictionary, family:language family, knowledge base, source, annotator*, keyword:tag, web page:page, website:site, topic,
word BELONGS_TO language, word MEANS concept, document MENTIONS entity, document WRITTEN_IN language, language SPOKEN_IN country, dialect VARIANT_OF language, language BELONGS_TO family, linguist STUDIES language, document CONTAINS sentence, concept RELATED_TO concept, concept SUBCLASS_OF concept, author WROTE document, word DERIVED_FROM word, language USES script, annotator LABELLED sentence, entity INSTANCE_OF concept, web page LINKS_TO web page, web page PART_OF website, document HAS_TOPIC topic, word SYNONYM_OF word,
word_frequency=n, num_speakers=n, iso_639=e, token_count=n, url=u, part_of_speech=s, page_rank=n, confidence_score=n, embedding_dim=n, last_crawled=t, title_tag=w, uri=u, wikidata_id=e

weather station:station, storm:hurricane/cyclone, forecast, city@:place, reading:measurement, meteorologist*:weather forecaster, region@:area, flood, drought, earthquake:quake/tremor, fault line:fault, volcano, eruption, glacier:ice field, river, gauge, satellite, climate zone:zone, rescue team:rescuers, evacuation, wildfire:forest fire, fire brigade:fire department, fire fighter*:firefighter,
weather station RECORDED reading, storm HIT region, weather station LOCATED_IN city, meteorologist ISSUED forecast, flood AFFECTS region, earthquake STRUCK city, volcano LOCATED_IN region, eruption OCCURRED_AT volcano, gauge MEASURES river, satellite TRACKS storm, city BELONGS_TO climate zone, rescue team HELPED_IN flood, wildfire BURNED region, fire brigade FOUGHT wildfire, fire fighter MEMBER_OF fire brigade, river FLOWS_THROUGH city, glacier FEEDS river, earthquake TRIGGERED flood, fault line RUNS_THROUGH region,
wind_speed_kmh=n, rainfall_mm=n, humidity_pct=n, air_pressure=n, richter=n, depth_km=n, damage_usd=n, temp_c=n, max_temp=n, min_temp=n, evacuated=n, observed_at=t, acres_burned=n, category_number=n, uv_index=n, snow_depth=n

church:parish, priest*:pastor/clergyman, saint*, monastery:abbey, diocese, bishop*, pope*:pontiff, monk*, congregation:community, believer*:faithful, scripture:holy book, prayer, feast day:holiday, pilgrim*, pilgrimage, cathedral, religious order:order, relic, hymn, sermon, rabbi*, synagogue, imam*, mosque,
priest SERVES_AT church, church BELONGS_TO diocese, bishop HEADS diocese, saint FOUNDED religious order, monk LIVES_IN monastery, pope CANONIZED saint, believer ATTENDS church, pilgrim WENT_ON pilgrimage, monastery BELONGS_TO religious order, cathedral HOUSES relic, priest PREACHED sermon, feast day HONORS saint, pope SUCCEEDED pope, bishop ORDAINED priest, church DEDICATED_TO saint, rabbi LEADS congregation, imam PREACHES_AT mosque, congregation SINGS hymn, believer SAYS prayer,
feast_date=d, number_of_monks=n, year_consecrated=y, year_canonized=y, number_of_parishes=n, tower_height=n, seating_capacity=n, baptismal_name=N, patronage=s

agency:bureau, citizen*:resident/inhabitant, permit:licence, tax office, tax return:declaration, public service:service, civil servant*:official, application form:form, municipality@:commune, road project:roadwork, school district@, budget item, council:town council, regulation:rule, complaint, contractor, vehicle, passport, police officer*, fine:penalty, public building, procurement:tender,
citizen APPLIED_FOR permit, agency ISSUED permit, citizen FILED tax return, civil servant WORKS_FOR agency, citizen LIVES_IN municipality, agency PROVIDES public service, council GOVERNS municipality, citizen REGISTERED vehicle, regulation APPLIES_TO public service, contractor WON procurement, citizen FILED complaint, agency REPORTS_TO_AGENCY agency, police officer ISSUED fine, citizen PAID fine, agency PUBLISHED procurement, civil servant REVIEWED application form, citizen HOLDS passport, budget item FUNDS road project, citizen SUBMITTED application form, public building LOCATED_IN municipality,
national_id=e, tax_amount=n, population_total=n, budget_eur=n, processing_days=n, issue_date=d, expiry_date=d, fine_amount=n, reference_no=e, waiting_time_days=n, area_code=e, households=n, year_enacted=y

theater:theatre/playhouse, play:drama/piece, playwright*:dramatist, actor*:player, stage director*:director, performance:show, role:part, audience member*:spectator/theatergoer, ballet, dancer*:ballerina, choreographer*, opera, tenor*, orchestra pit, costume:outfit, set designer*, ticket, season, rehearsal, critic*, musical, puppet, circus, acrobat*, comedian*:comic,
playwright WROTE play, actor PERFORMED_IN play, stage director DIRECTED play, performance HELD_IN theater, actor PLAYS_ROLE role, role APPEARS_IN play, audience member ATTENDED performance, dancer DANCED_IN ballet, choreographer CHOREOGRAPHED ballet, tenor SANG_IN opera, set designer DESIGNED costume, critic REVIEWED performance, audience member BOUGHT ticket, theater STAGED play, performance OF_PLAY play, acrobat WORKS_FOR circus, actor MISSED rehearsal, comedian TOURED_WITH comedian, actor WEARS costume,
number_of_acts=n, premiere_date=d, running_time=n, seats_sold=n, applause_minutes=n, voice_type=s, ticket_price=n, stage_width=n, opening_night=d, number_of_roles=n, row_number=n

question:query, answer:reply, user*:asker, tag:topic, badge:award, comment, course:online course, lesson:unit, learner*:student, instructor*:teacher, quiz:test, certificate, forum:board, thread:discussion, moderator*, video, book, skill, learning path:path, bookmark:favorite, wiki page:article, vote, mentor*:tutor, platform:site,
user ASKED question, user ANSWERED question, answer ANSWERS question, question TAGGED tag, user EARNED badge, learner ENROLLED_IN course, instructor TEACHES course, lesson PART_OF course, learner PASSED quiz, course TEACHES_SKILL skill, learner COMPLETED lesson, user UPVOTED answer, thread POSTED_IN forum, moderator CLOSED thread, user BOOKMARKED thread, mentor MENTORS learner, course LEADS_TO certificate, learning path INCLUDES course, wiki page LINKS_TO wiki page, user COMMENTED_ON answer, comment WRITTEN_BY_USER user, question DUPLICATES question, course REQUIRES course, platform OFFERS course,
view_count=n, answer_count=n, reputation=n, score=n, uuid=e, accepted_answer_id=e, creation_date=t, body=w, link=u, display_name=N, completion_rate=n, num_enrolled=n, upvotes=n, downvotes=n, is_answered=b, bounty=n, last_activity=t
"""


@dataclass(frozen=True)
class Domain:
    """Lines of labels as in `lexicon.LABELS`, (noun, verb, noun) and (property, kind)."""

    labels: dict[str, str] = field(default_factory=dict)
    triples: tuple[tuple[str, str, str], ...] = ()
    props: tuple[tuple[str, str], ...] = ()


def _domain(block: str) -> Domain:
    items = [" ".join(item.split()) for item in block.replace("\n", " ").split(",") if item.strip()]
    props = tuple((item.split("=")[0], item.split("=")[1]) for item in items if "=" in item)
    found = [re.fullmatch(r"([a-z -]+?) ([A-Z][A-Z_]+) ([a-z -]+)", item) for item in items]
    triples = tuple((m.group(1), m.group(2), m.group(3)) for m in found if m)
    lines = [item for item, told in zip(items, found, strict=True) if not told and "=" not in item]
    return Domain({re.split("[*@:]", line)[0]: line.replace("/", ",") for line in lines}, triples, props)


DOMAINS = tuple(_domain(block) for block in TABLE.strip().split("\n\n"))
