"""British and American spellings of one word: `organisation` and Organization, `centre` and DataCenter."""

_PAIRS = """
    aeroplane airplane; aluminium aluminum; analogue analog; analyse analyze; armour armor; artefact artifact;
    authorise authorize; behaviour behavior; cancelled canceled; catalogue catalog; categorise categorize;
    centre center; cheque check; colour color; defence defense; dialogue dialog; draught draft;
    endeavour endeavor; enrol enroll; favour favor; favourite favorite; fibre fiber; finalise finalize;
    flavour flavor; fulfil fulfill; grey gray; harbour harbor; honour honor; humour humor; jewellery jewelry;
    judgement judgment; kerb curb; kilometre kilometer; labelled labeled; labour labor; licence license;
    litre liter; manoeuvre maneuver; mediaeval medieval; metre meter; modelled modeled; mould mold;
    neighbour neighbor; neighbourhood neighborhood; offence offense; organisation organization;
    organise organize; organiser organizer; orthopaedic orthopedic; paediatric pediatric; plough plow;
    practise practice; programme program; pyjamas pajamas; realise realize; recognise recognize; rumour rumor;
    savour savor; sceptic skeptic; specialise specialize; sulphur sulfur; theatre theater;
    traveller traveler; tumour tumor; tyre tire; utilisation utilization; valour valor; vapour vapor;
    whisky whiskey; haemoglobin hemoglobin; oesophagus esophagus; anaesthetic anesthetic; foetus fetus;
    leukaemia leukemia; oestrogen estrogen; diarrhoea diarrhea; archaeology archeology;
    criticise criticize; emphasise emphasize; optimise optimize; prioritise prioritize; privatise privatize;
    summarise summarize; symbolise symbolize; visualise visualize; initialise
    initialize; normalise normalize; serialise serialize; synchronise synchronize; colonise colonize;
    fertiliser fertilizer; tranquilliser tranquilizer; vaporise vaporize; characterise characterize
"""
AMERICAN = dict(pair.split() for pair in _PAIRS.split(";"))
