"""English: what the program itself knows of it."""

from bot.core.understanding.languages.lexicon import FunctionWords, Patterns, Whose, words

FUNCTION_WORDS = FunctionWords(
    follow_ups=frozenset({"and", "but", "what about", "how about"}),
    pointers=words("it its that this those these they them then there which one ones she he her him"),
    question_words=words("where when who why how much long many what which cost costs"),
    asking_starts=words("can could is are do does did was were will would may must should has have"),
    asking_ends=(),
    not_asking=frozenset(),
    clause_ends=words("and"),
)
"""The small words of English."""

WHOSE = Whose(
    others=words(
        "friend* colleague* coworker* husband* wife partner* child* kid kids son daughter* "
        "sister* brother* mother mum mom father dad neighbour* neighbor* client* patient* "
        "student* pupil* teen* he she him her somebody someone"
    ),
    theirs=words("himself herself themselves themself"),
    own=words("myself"),
    self=words("i im ive my"),
    gone=(
        "killed himself",
        "killed herself",
        "killed themselves",
        "killed themself",
        "took his own life",
        "took her own life",
        "took their own life",
        "took his life",
        "took her life",
        "died by suicide",
        "died from suicide",
        "committed suicide",
        "hanged himself",
        "hanged herself",
        "hung himself",
        "hung herself",
        "shot himself",
        "shot herself",
        "ended his life",
        "ended her life",
    ),
)
"""By which it is told whose danger a message is about."""

CRISIS = Patterns(
    long_words=("suicidal", "suicide", "overdose", "overdosis"),
    cry=words("help sos emergency mayday 112 911"),
    pleading=words("sos mayday emergency 112 911 me us now someone somebody please"),
    fillers=words("i you can hello"),
    kinds={
        "no": "not|no|never|dont|cant|wont|cannot|doesnt|isnt|wouldnt|nothing|without|arent|aint|cnt|dnt"
        "|didnt|havent|wasnt|couldnt|nor",
        "self": "myself*|meself|himself|herself|themselves|themself|themselfs|hisself|yourself|ourselves"
        "|mysef|myslef",
        "want": "want|wants|wanna|wanted|wanting|wish|wishes|wished|wishing|going|gonna|gunna|plan|plans"
        "|planning|planned|thinking|think|thinks|thought|thoughts|hope|hoping|hopes|like|rather|ready|need"
        "|needs|try|tries|tried|trying|threatening|threatens|threatened|about|better|talks|talking|speaks"
        "|says|said|saying|intends|intend|decided|decide|deserve|will|gona|ill|shell|hell|pray|praying"
        "|keeps|dreaming|dream|longing|might|should|let|could",
        "suicide": "suicid*|sucid*|suicde*|suisid*|suicdal|suacid*|suecid*|sewerslide|sewer_slide",
        "pills": "pill|pills|pils|pilss|pilsl|piils|tablet|tablets|meds|medication|medicine|medicines"
        "|paracetamol|ibuprofen|aspirin|painkiller*|sleeping|insulin|bottle|packet|blister|antidepress*|xanax|opioid*|box"
        "|panadol|tylenol|benzos|fentanyl",
        "took": "took|taken|taking|take|swallowed|swallow|swallowing|downed|popped|ate|eaten|had|takes"
        "|necked",
        "gun": "gun|guns|rifle|shotgun|pistol|revolver|handgun|firearm*|weapon|weapons",
        "knife": "knife|knives|machete|axe|knifepoint|gunpoint|blade|hammer|screwdriver|crowbar|knifes",
        "blade": "razor|razors|razorblade*|blade|blades|wrist|wrists|scissors|box_cutter|craft_knife",
        "client": "client*|patient*|pupil*|student*|colleague*|coworker*|worker|resident*|user|teenager*"
        "|boy|girl|man|woman|employee*|staff|child|kid|service|member|supervisee*|boss|manager|inmate*"
        "|tenant*|parishioner*|kids|youth|someone|mother|father|family|workmate|teammate",
        "home": "husband|wife|partner|boyfriend|bf|girlfriend|gf|ex|dad|father|stepfather|stepdad|mum|mom"
        "|mother|stepmother|stepmom|brother|sister|son|daughter|grandson|granddaughter|uncle|aunt|fiance"
        "|fiancee|spouse|family|hubby|roommate|flatmate|exhusband|parents|relative*|he|she|husbands|dads"
        "|hes|shes|neighbour|neighbor|cousin|landlord|stepdads|uncles|mam",
        "hit": "hit|hits|hitting|beat|beats|beating|beaten|punch*|kick*|slap*|strangl*|shove*|shoving|push*"
        "|rape*|raping|burn*|stab*|abuse*|abusing|hurt|hurts|hurting|attack*|broke|bit|bites|throws|threw"
        "|grab*|assault*|molest*|batter*|throttl*|smack*|whip*|grop*|touch*|thump*|bash*|knocked|squeezed"
        "|choke|choked|chokes|choking",
        "past": "ago|last|spring|summer|autumn|winter|fall|year|years|months|month|week|weeks|january"
        "|february|march|april|june|july|august|september|october|november|december|christmas|easter|once"
        "|still|earlier|former|previously|back|since|during|midsummer|then|used|career",
        "course": "course*|prevention|preventing|training|trained|workshop*|thesis|dissertation|research*"
        "|lecture*|seminar*|webinar*|raising|model|models|general|generally|policy|policies|book|books"
        "|module|recognis*|recogniz*|awareness|article*|paper|study|studies|interview*|helpline|hotline"
        "|volunteer*|debriefing|guidelines|talk|conference|offer|emergency_plan|protocol*|statistics"
        "|teach|supervise|expert*|specialis*|specializ*|facilitat*|supervising|podcast|bereavement"
        "|campaign|charity|calls|toolkit|plan|work_with|how_do_you|do_you",
        "thing": "excel|teams|phone|phones|laptop|laptops|computer*|printer*|copier*|copy_machine|machine*"
        "|photocopier*|projector*|screen|app|program|server|router|website|alarm_clock|spider*|mosquito*"
        "|wasp*|weed*|slug*|plant*|basil|kettle",
        "young": "my_twenties|my_teens|my_youth|my_childhood|as_a_teenager|as_a_teen|as_a_student|at_twenty"
        "|at_sixteen|at_seventeen|at_eighteen|was_young|was_younger|decades_ago",
        "over": "through_therapy|therapy_helped|recovered|recovery|healed|been_well|behind_me|long_over"
        "|doing_well",
        # What shakes a workplace, a talk about it, and where it was.
        "incident": "robbery|robbed|raid|knife|gun|fire|explosion|threat|threats|threatened|accident"
        "|crash|attacked|assaulted",
        "talk": "talk|talks|session|sessions|debrief*|discussion*|one_off|conversation|gathering",
        "workplace": "yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|team|staff"
        "|ladies|colleagues|shop|office|reception|event|post|after|following|work",
    },
    idioms=(
        "work|working|see|meet|treat|support|counsel ~5 @suicide ~2 client*|patient*|people|youth*|teen*"
        "|adolescent*|pupil*|student*|men|women & -myself|own|tonight|now",
        "if ~1 i|we ~1 cant|cannot ~1 make ~1 it",
        "contract|agreement|clause ~8 end|ending ~1 it",
        "share|sharing ~2 burden",
        "collection ~1 box*",
        "how ~4 keep ~1 going",
        "tell|ask|inform|know ~4 where ~1 im|i ~1 going|go & boss|foreman|manager|employer|shift|afternoon*",
        "no_answer|not_answered & leave|left|pass ~3 note|message|word",
        # "Not too few, I hope?": nobody is without hope.
        "@no ~8 i_hope|we_hope",
        "stab*|knife ~3 in|the ~2 back",
        "gun|pistol ~2 to ~2 head|heads & deadline*|budget*|management|boss",
        "breathe ~3 meetings|emails|deadlines|work",
        "jobs|work|working ~2 with ~2 self_harm*|selfharm*|@suicide",
        "assess|see|meet|treat|support|supervise|teach ~2 self_harm*|selfharm* & weekly|every|often|work"
        "|worker|supervis* & -my|myself|daughter|son",
        "kill|killing|kills|killed ~3 time|hour|minutes|birds|vibe|mood|buzz|afternoon|it|career"
        "|enthusias*|motivat*|joy|project|idea",
        "boss|manager|colleagues|team|hr|client|accountant|director|head|editor ~4 murder|kill|strangle"
        "|skin|shoot|slay ~2 me & if|when|for|haha|lol|unless & -gun|knife|outside|tonight|scared|afraid"
        "|terrified|threat*",
        "wife|husband|partner|mum|dad ~3 murder|kill|strangle|skin|shoot|slay ~2 me & haha|lol|spend*|spent"
        "|bought|dishes|forget|anniversary|dinner",
        "id|would|could ~1 kill ~1 for",
        "id kill ~2 a|an|some",
        "im|we|were|so|im_so|i ~1 dead ~2 tired|lol|haha|serious|keen|laughing|sure|set|beat|on_my_feet"
        "|that|💀|😂|🤣",
        "slept|sleep ~3 dead",
        "dead|dying|die ~1 end|ends|line|lines|serious|tired|wrong|weight|battery|sure|easy|silence|link"
        "|zone|slow|boring|wood|keen|hard|hards|heat|certain|job|language|trade|industry|profession|breed"
        "|art|horse|horses|parrot|ringer|from_laughter|laughing|of_laughter|curiosity|embarrass*|boredom"
        "|shame|to_know|to_try|to_meet|to_hear|of_hunger|of_heat|of_thirst|inside_lol",
        "phone|laptop|battery|computer|mouse|screen|mic|conversation|project*|motivation|enthusias*|team"
        "|meeting|chat|car|wifi|connection|initiative|office|printer|freezer|engine|spark|idea|plan|market"
        "|town|cat|dog|plant|plants|line|basil ~4 died|dead|dying|dies|death|killed & -decided|wants"
        "|want|wish|wishes|going|im|i|shell|hell|he|she",
        "phone|phones|laptop|laptops|battery|computer|project*|motivation|enthusias*|conversation|wifi|connection|engine"
        "|spark|idea|plan|plant|plants|basil ~3 die & -i|im|me|how|planning|think|want"
        "|wants|wish",
        "slow|sudden|untimely death",
        "spreadsheet*|excel|meeting*|paperwork|email*|deadline*|commute|admin*|inbox|timetable|report*"
        "|bureaucracy|rota|schedul*|job|budget ~4 death|killing|kill|murder|dead|suicide",
        "spreadsheet*|excel|meeting*|paperwork|email*|deadline*|commute|admin*|inbox|report*|budget ~4 die"
        " & -i|im|how|think|thinking",
        "death ~1 of|by ~1 me|powerpoint|meeting*|email*|spreadsheet*|committee",
        "matter|question ~1 of ~1 life",
        "life ~2 death ~1 matter|decision|situation",
        "dead|die ~1 and|in ~1 buried",
        "diehard*|die_hard",
        "over ~1 my ~1 dead body",
        "feet|back|head|knees|eyes|legs|shoes|heat|suspense|curiosity|commute|wait|stress|hours ~2"
        " killing|kill|kills",
        # What dies is a thing, and what is not made is an appointment.
        "phone|phones|laptop|laptops|battery|computer|car ~4 dying|died|dead & -decided|wants|want|wish"
        "|her|him|he|she|i|im",
        "wont|won_t|cant|can_t|not ~1 make_it ~1 on|by|this|next",
        "slow ~1 suicide",
        "if|one_more ~12 shoot|kill|hang @self & form|meeting|email|spreadsheet & -tell|tonight|going|im",
        "suicide mission",
        "career|political|commercial|professional suicide",
        "heart ~1 attack|attacks & bill|price|invoice|quote|fee|nearly|almost|cost|nearly_had",
        "nearly|almost|practically ~3 heart|died|dead|stroke|choked|death",
        "shoot|shot|shoots|shooting ~2 down|me ~1 a|an|over|quote|email|mail|film|video|breeze|past"
        "|through|photo*|for|myself_in_the_foot|himself_in_the_foot",
        "shoot*|shot ~1 @self ~1 in ~1 the foot",
        "drown* ~1 in|under ~2 email*|paper*|work|admin*|report*|case*|debt|meeting*|mail*|task*|marking"
        "|noise|deadline*|requests",
        "stuck ~3 dead",
        "jump* ~3 ship|gun|conclusion*|queue|in|on_board|bandwagon|hoops|joy|right|topic|into|call"
        "|the_chance|train_of & -front|river|lake|sea|water|canal|traffic",
        "jump*|hop|hopped|hopping on|onto|aboard|off ~3 train|bus|tram|metro|bike|ferry & -tracks|track"
        "|rails|moving|front|bridge|kill*|die",
        "end|ending|terminate ~2 contract|subscription|agreement|process|session*|meeting|day|week|year"
        "|project|term",
        "goodbye|farewell & team|department|colleague*|party|retir*|leaving|speech|lunch|job|resign*|office"
        "|last_day|card & -picking|answer*|reach*|respond*|replying|missing|note|pills",
        "last|final ~1 session|time|day|week|meeting|chance & group|project|work|course|contract|job"
        "|retir*|holiday|enrol*|regist*|book*|wraps|supervis*",
        "live|living ~1 by|for|with ~3 calendar|work|weekend*|clock|schedul*|rules|deadline*|noise",
        "dont ~2 want ~2 live ~1 by|for|to_work",
        "disappear|vanish ~3 cabin|week|weekend|holiday|phone|island|month",
        "bang*|hit* ~3 head* ~3 wall*|desk*",
        "beat*|kick* ~2 @self ~1 up|over|for|about",
        "hang* ~2 by|on ~1 thread|in|there",
        "help|hit|hits|hitting ~2 the ~1 ground|road|nail|target|wall|mark|books|deadline",
        "hits|hit ~1 me ~1 that|daily|how|like|when|hard",
        "stab* ~2 back|dark",
        "backstab*",
        "bite* ~1 the bullet",
        "bullet ~1 point*|journal",
        "pull* ~1 the_plug|trigger ~1 on",
        "life support",
        "blood ~1 sweat",
        "blood ~1 test|pressure|donor|sample*|count|sugar",
        "starv* ~2 death",
        "bored|scared|frozen|tickled|laugh*|worried|worked|loved|love ~2 to|me ~2 death",
        "burn* ~1 out|bridges|fingers|candle|the",
        "building|house ~1 were|was ~1 burning",
        "on fire ~2 lately|today|team",
        "fire* ~1 off|emails",
        "hunt*|deer|moose|elk & @gun|shoot*|shot & -isnt|not|aint|never|alone|himself|herself|myself|kill*"
        "|threat*",
        "game|games|gaming|shooters|plays|playing|fortnite & dead|kill*|shoot*|gun",
        "shooters",
        "threaten* ~5 review|complain*|resign|strike|invoice|leave|court|lawyer|contract|quit",
        "torn|tore ~3 pieces|apart",
        "@course & @suicide|self_harm*|selfharm*|abuse|violence|violent|dying|death|dead|murder*|overdos*"
        "|rape|threatening|shooting* & -myself|me|tonight|im|himself|herself|killed",
        "paramedic*|hospice|palliative|funeral*|dispatcher*|police*|undertaker*|mortuary|firefighter* &"
        " dying|death|suicid*|dead|bodies|die|violence|overdos* & -myself|tonight|im",
        "in ~1 general ~1 self harm*",
        "confidential*|secrecy|disclos*|breach|break_silence & @suicide|danger|violence|abuse|self_harm*"
        "|selfharm* & -im|my|myself",
        "supervisor|supervision|group|session & if|what & someone|somebody|client|participant|member &"
        " @suicide & -my|im|myself|tonight|now|today",
        "bereaved|survivors ~2 by|of ~1 @suicide",
        "@suicide ~2 prevention|awareness|helpline|calls|hotline|risk_assess*|bereave*|squad",
        "tired|bored|sick ~1 to death",
        "dead ~1 body of",
        "looks ~1 could kill",
        "scared|frightened|scares the life|hell|crap|living_daylights out",
        "throw|throws|threw|thrown|throwing ~2 under ~1 the bus",
        "bit|bite|bites|biting|bitten ~1 my|his|her|their|our|your head|heads off",
        "@thing ~1 jumped|fell|gone|went|going ~1 off ~1 cliff|bridge|roof & -he|she|hes|shes|him|her|i|im"
        "|guy",
        "throw*|chuck*|fling* ~2 @thing ~2 out|off|from ~2 window|roof|balcony|building|bridge",
        "want|wanna|tempted|could ~2 strangle|kill|murder|shoot|stab|smash ~2 @thing",
        "recogni* ~6 danger & -help|hes|shes|im",
        "air|tension|atmosphere ~3 cut ~2 knife",
        "cut ~2 air|tension|atmosphere ~3 knife",
        "bread|butter|cheese|palette|paper knife|knives & -he|she|threat*|throat|wrist*|locked",
        "ticking ~1 bomb|time & -building|bag|school|locker",
        "time bomb & -building|bag|school|locker",
        "drop* ~2 bomb* & -house|city|war|shelter",
        "bomb hoax|drill & last|@past",
        "ending|end|finish|stop it|this|here ~1 here ~2 for|today|now & -life|pain|goodbye",
        "live|living ~1 at|in ~1 the|my office|work|workplace|inbox|desk",
        "makes|make|making ~2 want|wanna ~1 to die|cry & roleplay*|role|icebreaker*|karaoke|powerpoint*"
        "|networking|smalltalk",
        "will|would|does|do|can|might ~1 she|he|you|they|supervisor ~1 push me|us|my & -balcony|stairs|off"
        "|down|window",
        "@client ~1 dying|death ~1 on|in|at ~1 my|our|the shift|ward|watch|unit|care",
        "@suicide ~1 rate|rates|statistic*|figures|numbers",
        "thesis|dissertation|article|essay|paper|book ~2 on|about ~2 @suicide & -myself|note",
        "what|which|how & ask|asking|asks & young|client*|pupil*|student*|patient*|teen* & @suicide & -my"
        "|tonight|now|today|told|said",
        "can|could|may|is & @client ~1 @suicide & discussed|processed|covered|taken_up",
        "read|article|newspaper|headline* ~6 stabbed|strangled|shot & -home|outside|me|my",
        "push|pushes|pushed|pushing me|us|them|him|her ~1 to|forward|hard|harder|gently|towards ~1 do|grow"
        "|be|try|think|learn|reflect|further|speak|talk & -wall|stairs|ground|floor",
        "@thing ~1 jumped|jumps|fell off & -he|she|hes|shes|him|her|i|guy|colleague",
        "goodbye|bye for now",
    ),
    experiences={
        # Something that shook a workplace, and a talk about it is asked for.
        "after-an-incident": (
            "@incident && @talk && @past|@workplace && -now|tonight|husband|ex|boyfriend|partner"
            "|again|hiding|scared|kill",
        ),
        # Somebody met through work took their life: over, however recent.
        "professional-suicide": (
            "@client ~6 died|lost|gone ~3 by|to|from|through ~2 @suicide|own_hand",
            "@client ~5 committed|commited|completed ~1 @suicide & -just|today|tonight",
            "@client ~5 killed|hanged|hung|shot|drowned|gassed ~1 himself|herself|themself|themselves &"
            " -just|today|tonight|now",
            "@client ~5 took|taken ~2 own life & -just|today|tonight",
            "@client ~5 took|taken ~1 his|her|their ~1 life & -just|today|tonight|now|if",
            "@client ~4 ended ~1 his|her|their ~1 own ~1 life & -just|today",
            "lost ~4 @client ~5 to ~1 @suicide",
            "@client ~4 jumped ~5 bridge|roof|train|window & @past",
            "after|following|since ~4 @suicide & -my|own|myself|attempt|i|im",
            "@suicide of|by ~3 @client & -@self",
            "@client ~1 @suicide & @past|process|affected|shaken|talk_about|bring|haunt*|discuss*|debrief*"
            " & -going|wants|threat*|tonight|now|thoughts|im",
        ),
        # Tried to, some time ago; yesterday's attempt is danger still.
        "professional-attempt": (
            "@client ~3 tried|attempted|attempt ~4 @suicide|kill|hang|overdose|end|take & @past & -just"
            "|today|tonight|now",
            "cut ~2 down ~2 in time",
        ),
        # Hit, threatened or a witness at work, some time ago.
        "professional-violence": (
            "@client ~4 hit|punched|kicked|bit|attacked|assaulted|threatened|stabbed|strangled|spat"
            "|slapped ~2 me|us|colleague|coworker & @past|shift|work|ward|session & -just|tonight|today"
            "|husband|home|boyfriend|now|partner|ex|wife",
            "was|got|been|were ~1 attacked|assaulted|stabbed|punched|hit|threatened|bitten|strangled ~3"
            " by|at|on ~3 @client|work|shift|ward|duty & -just|tonight|today|husband|home",
            "witness*|saw ~4 assault*|murder*|stabb*|shoot*|beating & @past",
            "saw|seen|witness* ~3 @suicide & @past & worked|working|prison|ward|school|unit|clinic|shelter"
            " & -my|myself|tonight|today",
            "murder*|homicide|killing ~3 of ~3 @client & -threat*",
            "@client ~3 was|were ~1 murdered|killed|stabbed",
            "after|following ~3 stabbing|shooting|murder|assault|attack & @past|work|ward|team|school",
        ),
        # Death met at work in other ways.
        "professional-death": (
            "died|drowned|killed & accident|crash|fire|arms|hands|suddenly|on_my_shift & @client|team"
            "|nursery|school|ward & -just|now",
            "cpr|resuscitat* & failed|couldnt|didnt|unsuccessful|too_late|not_save",
            "found ~4 dead|hanging|hanged|body & @past|@client & -just|now|today",
            "under ~2 my train",
        ),
        # Somebody's own hard times, or a death in the family, long ago and told as over.
        "long-past": (
            "@young && @suicide|overdos*|selfharm*|self_harm* && @over && -again|tonight|today|still|die"
            "|kill|relaps*|anymore|cant|back|never|worse|didnt",
            "left ~2 abusive|violent ~1 husband|wife|partner|man|marriage|relationship & peace*|since|years"
            "|ago & -back|following|found|threat*|stalk*|again|outside|now|kill*",
        ),
    },
    dangers={
        # The word itself, unless a course or somebody's past explains it.
        "suicide-word": ("@suicide", "kms|unaliv*|un_alive|kys|ctb", "commit ~1 suicide|sewerslide"),
        # Killing, hanging or ending oneself, in plain words or as euphemism.
        "kill-oneself": (
            "got|has|have|hes|shes|bought|tied|buy|buying|found ~2 rope & -learn*|know*|climb*",
            "set|sets|setting|light ~1 @self ~1 on ~1 fire",
            "engine|exhaust ~3 running|garage|hose|pipe & garage|car",
            "kill|kil|killing|kills|killed|hang|hanging|hanged|hung|shoot|shooting|shot|drown|drowning"
            "|hurt|hurting|hurts|harm|harming|harmed|cut|cutting|cuts|burn|burning|starve|poison|stab|gas"
            "|strangle|punish|off|end|ending|unalive|injure|injuring|unaliving|offing|do_in|top|neck|slit"
            " ~1 @self",
            "safe|trust ~2 @self",
            "@no ~3 trust ~1 @self|alone",
            "own ~1 life & take|taking|takes|took|taken|end|ending",
            "take|taking|takes|took|taken|shell_take|ending|end|ended|ends|finish|finishing ~1 my|his|her"
            "|their|your|own ~1 own|life|lives|days|existence",
            "end|ends|ended|ending|finish it|everything|things ~2 $|all|tonight|today|now|for_good",
            "end it all",
            "do|done|does|doing ~1 something ~2 @self|stupid|to_myself",
            "do|done|doing ~2 away ~1 with ~1 @self",
            "blow* ~2 brain*|head",
            "own_hand|hands & die*|life|death",
            "rope|noose|ropes|cord|belt & boot|garage|ready|bought|neck|ceiling|tree|tied|attic|buy|tie"
            "|closet|beam|way_out|trunk|my_car & -climb*|washing",
            "noose",
            "way|ways|method* ~2 to ~2 die|kill|end & -meeting",
            "best|easy|easiest|quick|quickest|fast|fastest|good|peaceful|clean ~1 way ~1 to ~1 go $",
            "painless*|painful ~4 die|death|go|end|suicide|way",
            "self_harm*|selfharm*",
            "by ~1 my|his|her own hand|hands",
            "cannot|cant|wont ~1 stop cutting",
            "tied|tying|knotted ~2 sheet|sheets|belt|scarf|cord|laces|dressing ~4 handle|window|rail|door"
            "|hook|neck|bars|ceiling",
            "tied ~1 knot & stood|chair|neck|beam|hour",
            "tak* ~3 kids|children|boys|girls|them ~1 with ~1 her|him|me & die|dies|grave|heaven|death",
            "i ~1 just|could ~2 not turn ~2 wheel",
            "driv*|drove ~4 eyes closed|shut",
            "skip*|stopped|stopping|quit|refus* ~2 insulin",
        ),
        # Wishing, planning or waiting to be dead.
        "wants-to-die": (
            "@want ~4 die",
            "thinking|think|thoughts|thought|wish|wishes|wishing|wished|want|wants|wanna|wanted|wanting"
            "|talks|talking|speaks|dream|dreaming|pray|praying|hope|hoping|longing|ready|rather|prefer"
            "|deserve|going|gonna|decided|better|should|might|plan|planning|said|says|saying|threatening"
            "|intends|ill ~4 dying|dead|death",
            "feel|feels|felt|feeling ~1 like ~2 dying|dead|death & -tired|lol",
            "@want ~4 be ~1 dead|no_more",
            "want|wants|wish|wanna|rather ~3 be ~1 gone",
            "want|wish|need|wanna ~4 pain|it|this|everything|suffering ~2 end|stop|over ~1 $",
            "gonna|going_to|will|ill ~1 do ~1 it ~1 tonight|today|now|tomorrow|this_time",
            "wish|if|were|better ~3 dead|was_gone|wasnt_here|not_here|never_born|wasnt_born|disappeared",
            "better off ~1 dead|without_me|without|if",
            "i|ill ~2 be ~1 dead ~2 $|by|soon|then|tomorrow|before",
            "might|may|as_well ~3 be ~1 dead",
            "might as well ~1 be $",
            "i ~1 was|were ~1 dead",
            "death ~3 only|way|relief|answer|solution|escape|peace|comfort*",
            "only|no_other|relief|answer ~4 death|dying|die",
            "speaks|talks|talking ~4 dying|death|dead|ending",
            "find|finds|found|finding ~1 him|her|me|them ~1 dead|hanging",
            "i|im ~1 dying ~1 $|help|here|please",
            "decided|chosen ~1 to die",
            "stop|stopping ~1 existing|living|breathing & want|wish|could|just|rather",
            "thought|think|thinking|thoughts|dream ~3 not existing|exist",
            "i|id|me ~3 dont|not|never exist ~1 $|anymore|any|now & -like",
            "never ~2 been born",
            "be|ill|am ~2 buried|in_the_ground|in_my_grave|in_a_coffin & then|by|before|ill|soon & -work"
            "|paper*|email*|admin*|under|report*",
            "passed|died|dead|buried && follow|following|join|joining ~1 him|her|them|mum|mam|dad ~1 soon",
            "with ~2 again ~2 in heaven",
            "in heaven ~1 soon|again",
            "drift ~1 off ~5 never|forever",
            "checking|check|checked ~1 out for good",
            "river|sea|lake|tracks|water|bridge|rails|ledge ~1 is|keeps|are|been calling ~1 me & -holiday"
            "|summer|boat*|sail*|swim*",
            "my|his|her own funeral & written|wrote|planned|plan|paid|date|hymns|picked",
            "swim|swimming|swam ~2 out & @no|further|far|back",
        ),
        # No strength, reason or wish left to live; ending one's life or days.
        "cannot-live": (
            "point|reason|sense ~2 of|in|to ~1 being|be|staying|stay ~1 alive|here",
            "@no ~4 want|wanna|wish|deserve|able|see|keep|carry|go|point|reason|reasons|purpose|desire"
            "|will ~4 live|living|alive|exist|existing|life|be_here|go_on|wake|breathing|anymore_alive"
            "|live_anymore",
            "give|giving|gave|given ~1 up ~1 on ~1 life|living|everything",
            "tired|sick|done|weary|fed ~2 with|of ~1 living|life|being_alive|existing|everything $",
            "life ~2 not|isnt|is|has|feels|meaningless ~3 worth|living|meaningless|pointless|over"
            "|worthless|no_meaning|no_point|unbearable|meaning",
            "nothing ~3 live_for|left_for_me",
            "nothing ~1 left ~1 $|to_live|here|in_me|in_life|inside|of_me",
            "@no ~2 longer ~3 live|alive|exist|be_here|around",
            "@no ~2 worth ~2 living|it_anymore|life",
            "reason|point|why ~4 live|alive|living|keep_going|exist|carry_on|wake_up & @no|why|any|what|i &"
            " -session*|meeting*|process",
            "reason|point|why ~4 go_on ~1 $|anymore|living|any_more|like_this|with_life & @no|why|any|what|i",
            "go|going|carry|keep ~1 on ~1 living|like_this_anymore",
            "cant|cannot|cnt ~2 go|carry|keep ~1 on|going ~2 living|$|anymore|like_this|any_longer"
            "|any_more & -work*|job|team|boss|office",
            "wont|not|doubt|dont|unsure|might|if ~4 make|survive|last|see ~2 through|the|tonight|it"
            "|tomorrow|morning|night|friday|christmas|weekend ~2 night|tonight|morning|weekend|day|$ &"
            " -pay|paid|refund*|fee|charge*|cancel*|session*|meeting*|appointment*|train|bus",
            "live to ~2 see",
            "never|not|dont|no|wish|hope ~4 wake|waking|woken|woke ~1 up|again|$ & -early|alarm|oclock"
            "|monday*|six|seven",
            "sleep|asleep ~3 never|forever|not ~2 $|wake|wake_up|waking|again",
            "fall asleep ~2 forever|for_good",
            "had ~1 enough ~1 of ~2 life|living|everything",
            "keep|kept|go ~1 on|living|going ~1 like_this & -work*|job|team",
            "hate ~1 myself|being_alive|my_life",
            "@no ~6 being alive",
            "can_not|cant|cannot|couldnt|not ~1 bear|face|take|stand ~1 another|anoter|anouther|one_more ~1"
            " day|night|hour|sunrise & -work*|job|office|boss|meeting*",
            "wont|wouldnt|doubt|never|dont_think ~3 see xmas|christmas|spring|summer|tomorrow|morning"
            "|new_year|next_year|july",
            "reason ~3 see|stay|wake|keep ~2 morning|alive|living|breathing",
            "by ~1 monday|friday|then|tomorrow ~2 be ~1 dead|buried",
            "serious|seriously ~2 thought|thinking ~2 not ~1 being|existing|living",
        ),
        # Giving up: bare sentences that are ordinary strain only when more is said of work.
        "cannot-go-on": (
            "^ i|im ~1 cant|cannot|cnt ~2 do|take|cope|go|carry|keep|bear|stand ~1 anymore|more|longer|on"
            "|going $",
            "^ i ~1 give ~1 up $",
            "^ ~2 its ~1 over ~1 for me $",
            "over ~1 for me",
            "^ ~2 want ~1 out|to_disappear|it_to_stop|to_give_up|to_end $",
            "^ ~2 ready ~1 to go $",
            "i|ive ~1 decided ~1 to go|leave ~1 $|this_world",
            "@no ~3 hope ~1 left|anymore|$|for_me & -reply|hear",
            "@no ~2 way|other_way ~1 out & -car|park*",
        ),
        # Being a burden, missed by nobody, better never born.
        "better-without-me": (
            "better|easier|happier|relieved|best ~6 without ~1 me|him|her",
            "without me ~3 better|easier|happier|fine",
            "better|easier|happier|deserve|best|relief ~8 i ~1 wasnt|werent|was|were|died|disappeared"
            "|wasn ~1 here|around|gone|dead|alive|born|$",
            "i ~2 gone ~2 for_good|forever",
            "wish|wishing ~2 never ~1 born|existed",
            "burden ~4 everyone|family|everybody|others|my|kids|all|them|anyone|people|$ & im|i|being|am"
            "|a|just & -admin*|paperwork|tax|work|case",
            "nobody|noone|no|anyone|one|never ~5 miss|notice|care|cry|noticed|remember ~5 gone|dead|died"
            "|disappeared|me|wasnt & -email|call*|meeting",
            "world ~3 better ~2 without",
            "worthless|waste_of_space & -job|work*|meeting*|career",
            "everyone|everybody|family|kids|wife|husband|world|children ~2 be ~1 better off ~1 $|if_i|once"
            "|after",
            "^ everyone|everybody would be better off & -with|using",
            "better ~5 insurance ~1 payout|money",
            "worth ~3 more ~2 dead|alive",
            "dead ~2 worth ~1 more",
            "just|only|im taking ~1 up space & -desk|file*|office|car*|cupboard",
            "nobody|noone|no_one|one|neighbour* ~2 notice ~3 smell",
            "nobody|noone|no_one ~2 mourn|grieve",
        ),
        # Leaving this world, not being here tomorrow, joining the dead.
        "going-away": (
            "wont|not|dont|never|no ~3 be|need ~2 here|around|alive|anymore ~2 $|tomorrow|anymore|longer"
            "|much|by|next|monday|christmas|to_see & -office|meeting|class|work*|holiday*",
            "where ~1 im|i|am ~1 going|am & need|wont|note|goodbye|wife|ring",
            "when|once|after im|ive|i gone|dead|die|am_gone",
            "if ~3 happens ~2 me & tell|sorry|look|fault|love|please|know",
            "leave|leaving|left ~2 this ~1 world|earth|life",
            "want|wish|wanna|need|just ~4 disappear|vanish ~2 $|forever|for_good|completely|from",
            "by ~1 the ~1 time ~2 you|u ~1 read & -reply|answer|respond|contact",
            "see ~1 you ~2 on|in ~2 other_side|heaven|afterlife|next_life",
            "when ~1 you|u ~1 read ~1 this & -reply|answer|respond|contact",
            "be|go|going ~1 with|to ~1 him|her|mum|mom|heaven & died|passed|dead|heaven|gone|grave & want"
            "|wish|soon|join",
            "join|joining ~1 him|her|them & died|passed|grave|heaven|dead|since",
            "picked|chosen|chose|set|decided|got ~3 date|day|method|place & life|die|suicide|gone|end"
            "|goodbye|kill|it",
            "affairs ~2 in order",
            "gave|give|given|giving ~4 dog|cat|everything|possessions|belongings|guitar|stuff|things ~1"
            " away|$ & last|goodbye|phone|off|hug*|away|all|everything",
            "giving|gave|given ~2 away ~3 belongings|possessions|everything|things|stuff|dog|cat",
            "hug*|kiss* ~4 last time",
            "like ~2 last time & phone|hug*|goodbye|off",
            "@no ~1 gonna|going ~1 be ~1 around|here ~1 for my|his|her graduation|birthday|wedding|exam*",
            "nobody|noone|no_one comes ~1 back ~1 from",
            "no coming back & where|going|go & -mistake|decision",
            "by ~1 the ~1 time ~1 anyone|anybody|someone|somebody|they|she|he ~1 read|reads|find|finds",
            "dont ~1 look|search ~1 for me",
            "staying|stay past ~1 the ~1 weekend|week && earth|alive",
            "picked|chosen|chose ~1 the|a|my date|day & know_how",
            "take|have|want|look_after ~2 my dog|cat & no|going|coming ~3 back|bring",
        ),
        # Farewell letters, last messages, asking everybody's forgiveness.
        "farewell": (
            "goodbye|goodby|farewell ~2 everyone|all|world|everybody|cruel|kids|mum|mom|forever|friends|my",
            "this ~1 is ~1 goodbye|the_end|my_goodbye",
            "saying|said|says ~2 goodbye|goodbyes|goodby & -colleague*|job|break|breaks|lunch",
            "want|wanted|wants|called|came|rang|just|trying|here ~2 to ~1 say ~1 goodbye|goodbyes &"
            " -colleague*|job|break|breaks|lunch|thanks",
            "suicide ~1 note|letter",
            "goodbye|farewell|last|final ~1 note|letter|letters|message|text|texts|email|messages|words",
            "his|her|a|emailed|sent|wrote|posted ~2 farewell|goodbye",
            "left|leave|leaving|written|wrote|write|found ~4 note|letter|letters & goodbye|sorry|kitchen"
            "|gone|wont|kids|family|pillow|never|ring|farewell",
            "letters|letter|notes ~2 to|for ~2 kids|children|family|husband|wife|parents|mum|mom & last"
            "|goodbye|written|wrote|sorry",
            "sorry ~2 for_everything|to_everyone|mum|mom|kids & goodbye|cant|bye|tell|gone|last|nobody"
            "|love|$ & -delay|late|typo*|bother*",
            "tell ~3 mum|mom|dad|kids|family|wife|husband|daughter|son|everyone ~3 sorry|love|fault|loved",
            "not|wasnt|isnt|nobodys|noones ~2 fault & if|note|text|letter|gone|message|last|goodbye|her|his",
            "tonight ~2 the_night|my_last|last_night & -train|shift|concert|tour",
            "my|his|her last ~1 night|day|christmas|week|birthday|message ~1 $|alive|on_earth|ever",
            "the|my last night for me",
            "texted|sent|wrote|messaged|msged ~2 goodbye|goodbyes & -card|team",
            "posted|sent ~1 a farewell & -party|card|invit*",
            "letters|letter|notes ~2 done|finished|written|ready & kids|children|girls|boys|sons|daughters"
            " & -school|parents|class",
            "finished|written|wrote|sealed ~2 letters|letter|notes ~1 to|for my ~1 kids|children|girls|boys"
            "|family|wife|husband|parents|mum|mom",
            "wrote|written|write ~1 the|my|a note ~1 already|tonight|too",
            "tell ~2 kids|mum|mom|dad|family|wife|husband|children|girls|boys ~1 i ~1 tried|loved|love",
            "rang|phoned|called|texted|hugged|kissed|saw ~4 one ~1 final|last ~1 time & -client*|customer*"
            "|supervis*",
            "last thing ~1 i ~1 will|ill|ever|shall ~1 write|say",
            "last ~1 thing|words ~1 youll|you_will|you ~1 read|hear ~1 from_me|$",
        ),
        # Too many taken, saved up or laid out.
        "pills": (
            "@took ~4 all|whole|every|lot|handful|loads|dozens|too|to_many|twenty|thirty|forty|fifty|entire"
            "|bottle|empty|overdose|full|many ~4 @pills|$ & @pills|swallowed|downed|dizzy",
            "@took ~4 @pills ~3 all|at_once|too|vodka|alcohol|whisky|wine",
            "overdos*|over_dos*|oded|o_d|od ~1 $|on|tonight|this",
            "how|what ~3 many|much|dose ~6 kill|die|lethal|fatal",
            "lethal|fatal ~1 dose|amount",
            "@pills ~2 in|next|front ~1 my|front|to ~1 hand|me|hands|of",
            "overdos*",
            "saved|saving|stash*|hoard*|collect*|stockpil*|counted|counting|lined ~4 @pills",
            "@pills ~5 lined|counted|saved|stash*|row",
            "@pills ~2 ready|tonight & -collect*|pharmac*",
            "drank|drinking|vodka|whisky|alcohol|wine & @pills & all|whole|lots|bottle",
            "empty ~2 pill|pills|blister|packet|bottle|meds",
            "swallowed ~3 lot|them|whole|everything|pills|all|bleach|battery",
            "took|taken|swallowed|swallow|ate ~1 them|em|these all ~1 $|and_now|now|at_once",
            "enough ~2 pills|tablets|meds|medication|painkillers|paracetamol & -@no|ward|pharm*|stock*|get"
            "|take",
            "pills|tablets|meds|medication|painkillers|paracetamol ~8 are ~1 enough & -@no",
            "putting|put|kept|keeping|hidden|hid|hiding ~1 aside|by|away|every|all|under ~5 pills|tablets"
            "|meds|medication|painkillers|paracetamol & -locked|children|reach",
            "took|taken|swallowed ~1 more ~4 pills|tablets|meds|medication|painkillers|paracetamol & than"
            "|should|blurry|dizzy|drowsy",
            "someone|somebody ~1 tell|stop|talk ~1 me not_to|out_of|from|down & -worry|panic",
        ),
        # Bridges, roofs, rails, traffic, water.
        "height-or-train": (
            "wrong|other ~1 side ~2 railing|railings|rail|barrier|fence|bridge",
            "railing|ledge|rooftop|parapet|bridge|roof|balcony|cliff|window*|tracks|platform|railway ~6"
            " jump*|standing|sitting|edge|stand|over|climb* & -project|gap|terrace|lunch|tree",
            "jump*|throw*|step|stepped|stepping|leap* ~5 bridge|roof|balcony|cliff|window|building|train"
            "|tracks|traffic|lorry|truck|bus|off|tower|platform|river & -project|call|queue",
            "before|gonna|going|about|im ~3 jump ~2 $|please|off",
            "standing|sitting|stood|sat|im|am|hes|shes|is ~4 edge|ledge|bridge|tracks|roof|railing"
            "|rooftop|overpass|parapet & -seat|office|garden*",
            "in ~1 front ~1 of|under ~2 train|bus|lorry|truck|tram|car|metro",
            "car|drive|driving|steer*|swerve*|wheel|drift ~7 lorry|truck|tree|oncoming|wall|river|bridge"
            "|barrier|lake|cliff|traffic & let|into|off|want|almost|think*|tempt*|could|imagine",
            "walk* ~2 into ~2 sea|lake|river|traffic|ice|water & -meeting",
            "go|jump|throw|walk|step|lie|lying|get|going|went ~2 under ~1 a|the ~1 train|tram|metro|lorry"
            "|truck|bus",
            "hes|shes|is|im|climbed|climbing ~1 up ~1 on|in ~1 the ~1 crane|roof|pylon|mast|bridge & -fix*"
            "|repair*|work*|paint*|clean*|clear*",
            "standing|sitting|stood|im|hes|shes ~3 top ~1 of ~1 the crane|tower|building|roof|car_park"
            "|cliff & -work*|paint*",
            "^ ~1 on ~1 the|a bridge|ledge|roof ~1 rn|now|right|tonight",
            "keep|keeps|kept ~1 looking|staring ~1 at|over|down ~3 balcony|bridge|tracks|rails|knife|rope"
            "|pills|ledge|pillars",
            "oncoming lane|traffic|lorry|lorries|truck|car & think*|still|night|about|drift*|into|close",
            "gonna|going|hell|shell|threaten* ~2 jump ~1 if|unless",
        ),
        # A gun that is not for hunting.
        "gun": (
            "@gun & -hunt*|game*|licen*|top|nerf|metaphor*|jump*|weapon|weapons",
            "bullet ~4 head|brain|temple|mouth|skull",
            "bullet|bullets ~3 mailbox|letterbox|post|mail|doorstep|envelope|windscreen",
            "@gun & isnt|not|aint|isn ~2 hunting",
            "bought|got|carrying|brought|has ~2 weapon|weapons & -secret|best|licen*",
        ),
        # Cutting, burning, hitting oneself.
        "self-harm": (
            "cutting|cut|cuts ~3 arm|arms|wrists|wrist|leg|legs|thigh|thighs|skin|stomach|belly|throat"
            "|veins & -hair",
            "i|ive|im|she|shes|hes|he|daughter|son|been|started ~3 cutting|cut ~2 again|$|tonight|deep"
            "|deeper|more & -hours|budget*|pay|cost*|hair|corners|job*|staff|team*|short|fund*|grant*|film*"
            "|grass|we|they|scene*|caffeine|sugar",
            "been|started|keep|keeps ~1 cutting ~2 $|again|cant|stop",
            "@blade & slit|cut*|bath*|locked|wont|bleed*|hid*|found|arm|vein*|let",
            "@knife|@blade ~3 wrist|wrists|throat|veins",
            "cuts|scars|slashes|cut_marks ~3 arm|arms|wrist|wrists|legs|thighs|thigh",
            "slit*|slash* ~3 wrist*|throat",
            "burn*|lighter|cigarette* ~4 arm|arms|skin|thigh*|legs & i|my|her|his|press*|every",
            "hit|hitting|punch*|scratch* ~2 @self",
            "scratch*|claw*|dig*|pick* ~2 thigh*|arm*|legs|skin & open|bleed*|raw|blood*|until|till",
            "press*|hold|held|holding ~1 my|her|his ~1 hand|hands|arm|palm ~1 on|against|to|over ~3 oven"
            "|stove|rack|hob|iron|radiator|candle|flame",
            "punch*|headbutt* ~2 wall|walls|door & till|until|bone|knuckle*|blood*|feels",
            "deeper|deep ~1 than ~1 i|she|he ~1 meant|intended|wanted|planned",
            "razor|razors|blade|blades ~2 on|in|under ~2 sink|table|drawer|pillow|bath|hand|mattress",
            "photo|picture|pic|pics|video ~3 her|his|their|of ~2 wrist*|cuts",
        ),
        # Afraid of what one may do, to oneself, a baby or others; commanding voices.
        "afraid-of-oneself": (
            "voices|voice ~4 order*|tell*|command*|say*|want*|force* & hurt|kill|die|harm|me|do|jump",
            "shake|shaking|shook|hurt|smother|drop|harm|hit ~2 baby|the_baby|my_baby|newborn|infant",
            "about|going|gonna|might|will ~1 to|do ~1 do|something ~1 something ~5 back|stupid|bad|regret"
            "|terrible|awful",
            "afraid|scared|frightened|terrified|worried|fear ~7 hurt|harm|kill|shake|do_something|hit"
            "|myself|smother",
            "want|gonna|going|ill|might|urge|wanna|could ~3 kill|murder|shoot|stab|hurt ~2 him|her|them"
            "|someone|somebody|everyone|people|you|my|the",
        ),
        # Somebody near who cannot be reached, left alone or let out of sight.
        "worried-for-somebody": (
            "scared|afraid|terrified|fear|worried|frightened ~6 life|hell_do|shell_do|might_do|safety",
            "@no|dare|afraid|scared ~4 leave ~4 alone|on_his_own|on_her_own|own|unattended & -dog|cat|office",
            "@no|nobody|cant|noone ~3 reach|reachable|answer*|responding & goodbye|note|sorry|last|gun"
            "|threat*|pills|left|hug*|farewell|wont",
            "phone|phones|mobile ~3 off|dead|switched & goodbye|last|hug*|dog|sorry|note|threat*",
            "locked|barricad*|shut ~3 @self|in|inside & razor|knife|dead|pills|wont|kill|shouts|hurt|answer*",
            "@no ~2 let ~2 go ~2 of & razor|knife|gun|pills",
            "danger ~2 to ~2 @self",
            "im|am|are|were|is|hes|shes ~1 in ~1 danger",
            "danger|dangerous ~2 right|now|immediate|immediately",
            "wont|not|might|doubt ~3 be ~1 alive|live|around ~2 $|tomorrow|friday|christmas|weekend|monday",
            "live|alive|see ~2 see ~2 friday|tomorrow|christmas|monday|sunday|weekend",
            "reads ~2 like ~2 suicide",
            "barricad*",
            "alone with ~1 myself",
            "@no ~2 be ~1 alone ~2 tonight|now|right|with_myself",
            "talk|talking ~1 me ~1 out ~1 of ~1 it|$ & mind|decided|dont|try|cant & -job|contract|buy*",
        ),
        # Hit, locked in, followed, abused; afraid to go home.
        "violence-at-home": (
            "beating|beats|hitting|hits|abusing|strangling|choking ~2 wife|girlfriend|children|kids|child"
            "|partner|mother",
            "@home ~3 hits|hit|beats|beat|beating|chokes|choked|strangled|strangles|kicks|kicked|slaps"
            "|slapped|punches|punched|rapes|raped|shoves|shoved|abuses|hurts|threatens|burned|batters"
            "|attacked|pushes|pushed|hitting|locks|controls|smacks|broke|grabbed|throttled ~2 me|us|her"
            "|him|mum|mom|the_kids|my",
            "@hit ~2 me|us|mum|mom|my|the_kids & husband|wife|boyfriend|girlfriend|ex|dad|father"
            "|stepfather|partner|home|son|brother|he|she|hes|grandson",
            "he|she|hes|ex|husband ~3 choked|strangled|squeezed|grabbed|held ~2 me|my ~2 throat|neck|$",
            "throat|neck ~4 blacked|breathe|hands|squeez*|chok*",
            "being|im|am|been|was|get|getting ~1 abused|beaten|battered|raped|strangled|molested ~3 $"
            "|home|by|partner|every|again",
            "@home|stepdad|stepfather|uncle|teacher ~2 touches|touched|touching|gropes|groped|molest* ~1"
            " me|her|him|my",
            "raped|molest*|sexually & -@course|survivors",
            "forced|made|makes|forces ~3 have|into sex & -@course",
            "sex & forced|against_my_will|said_no|blackmail* & -@course|workshop*|offender*|education",
            "abusive|abuser|abuses|violent ~3 husband|partner|wife|relationship|ex|boyfriend|home|father"
            "|marriage|me|towards|dad|son & -client*|patient*",
            "husband|partner|wife|boyfriend|ex|dad|father|stepfather|son ~3 violent|abusive|abusing"
            "|threatening",
            "afraid|scared|terrified|frightened ~2 go|going|come ~1 home",
            "afraid|scared|terrified|dreading|frightened|fear|not|dare ~4 go|going|get|be|send ~2 home|in"
            " & he|she|husband|wife|stepfather|ex|dad|hit*|hurt|me|him|shell|hell & -work",
            "@no|begged ~3 send|go|going ~2 home|him_home & stepfather|dad|father|hit*|beat*|belt|scared"
            "|afraid|he|hurt",
            "belt & stepfather|dad|father|hit*|waiting|mum",
            "@no ~2 let ~1 me|us|her ~3 leave|out|go & -meeting|work*|early|boss",
            "took|taken|takes|hid ~2 my ~1 passport|phone|telephone|keys|papers & leave|let|lock*|he|she"
            "|husband|tonight|shov*",
            "lock*|trap*|imprison* ~2 me|us|myself ~3 in|inside|up|room|bathroom|bedroom|$ & he|she"
            "|husband|ex|dad|hes|hiding|kick*",
            "hiding ~3 in|from ~3 bathroom|bedroom|closet|him|her|husband|wardrobe",
            "stalk* ~2 me|my|by|us",
            "following ~1 me ~2 $|home|again|for",
            "domestic ~1 abuse|violence & me|my|im|home|i & -@course|staff|team|clients",
            "bruise* & child|kid*|dad|mum|he|husband|pupil|girl|boy|neck",
            "cant ~1 talk|speak|call & hear|hes|husband|home|he",
            "kid|kids|child|children|baby|woman|girl|boy ~6 screaming|screams & next_door|upstairs"
            "|neighbour*|neighbor*|goes_quiet|went_quiet|theres_nothing",
            "wife|husband|partner|boyfriend|girlfriend|dad|stepdad|stepfather ~1 throws|threw|throwing ~2"
            " things|plates|stuff|knives|furniture|everything",
            "stood|standing|stands ~1 over ~3 bed|me|us & scissors|knife|axe|hammer|gun",
            "burns|bruises|marks|cuts|welts ~3 stepfather|stepdad|father|dad|mum|mother|uncle|boyfriend|he"
            "|she ~1 gave|left|made|put",
            "uncle|stepfather|stepdad|father|dad|teacher|coach|grandfather ~1 does|did|do ~2 to ~1 her|him"
            "|me|them ~2 $|at|when|every|night|bedtime",
            "cover*|hid|hide|hides|hiding ~3 bruise*|black_eye & -apple*|fruit",
            "forced|forces|forcing ~1 me|himself|herself ~1 $|on_me|on_her|into_bed & -boss|manager"
            "|employer|work*|nobody|noone",
            "husband|wife|he|boss|partner|man|employer ~1 keep|keeps|kept|took|hid ~1 my|her|our ~1"
            " passport|phone|papers & -number",
            "cornered|pinned ~1 me|us|her",
            "me|us|her cornered|pinned & -market",
            "smash*|trash*|wreck* ~2 kitchen|house|flat|place|furniture|door & he|hes|she|shes|husband|hid*"
            "|ex",
            "hiding ~2 with ~2 kids|daughter|son|children|baby",
            "husband|he|ex|dad|father|boyfriend ~1 finds|found ~1 out & dead|kill*|leaving|hid*|smash* &"
            " -job|work|boss|notice",
            "hands ~1 on|round|around ~3 throat|neck",
            "parked|waiting|sits|sitting|stands ~3 outside|by & every_night|bullet|pipe|bat|crowbar|knife",
        ),
        # Threatened, weapons in sight, somebody at the door.
        "threat": (
            "threat*|says|said|vowed|swore|promised|going|will|wants|gonna|shouting|text*|they|hell|shell"
            " ~5 kill|murder|stab|shoot|hurt|burn|harm|rape|find_and ~2 me|us|him|her|my|the_kids"
            "|everyone|family|you",
            "kill|murder ~1 me|us ~2 if|tonight|$|unless|when",
            "death|bomb|gun ~1 threat*",
            "threat* ~4 @knife|@gun|kill|violence|bomb",
            "@knife ~4 throat|me|us|colleague|someone|hand|door|her|him|front|room",
            "has|with|holding|waving|pulled|carrying|got ~3 @knife|@gun|bomb & -hunt*|rye|bread|cheese"
            "|vegetables|onion*|nails|pottery",
            "knifepoint|gunpoint|hostage*|kidnap*|active ~1 shooter ~2 in|building|school",
            "active shooter",
            "shots|gunshots|shooting|gunfire ~3 here|now|school|outside|building|fired|at_us & -down|@course",
            "kick*|bang*|break*|smash*|pound*|batter* ~3 door|window & he|hes|she|ex|kids|scream*|in|help"
            "|shes|someone|trying",
            "breaks|broke|breaking in|into ~2 $|house|flat|my|now|the",
            "intruder|burglar & house|now|in|my",
            "bomb ~3 in|building|school|here|bag|backpack|office & -hoax|drill|bath|@past",
            "stabbed|stabbing|strangled|strangles|strangling & -@course|back",
            "strangle ~1 me|him|her|them|you|us|someone|somebody|people|kid*|child*|baby|wife|husband",
            "assaulted|beaten_up|kidnapped|held_hostage & -@course",
            "kill|stab|shoot|murder|strangle|attack ~2 his|her|my|their ~2 ex|wife|husband|family|mother"
            "|father|boss|kids|girlfriend|boyfriend|son|daughter|teacher|colleague*",
            "knows ~2 where ~2 live & ex|kill|threat*|coming|hes|find",
            "knife|knives|gun|axe|machete ~2 in ~1 my|his|her|their ~1 bag|pocket|rucksack|coat|backpack"
            "|locker|schoolbag",
            "scissors ~4 neck|throat",
            "shoot|shoots|shooting ~1 up ~2 campus|school|office|place|mall|church|class*|everyone",
            "robbed|robbery|robbing|robber & now|rn|being|hiding|store|shop|till & -@past|price*",
            "swinging|swung|swings|waving ~2 crowbar|bat|hammer|pipe|axe|chair|bottle|chain",
            "with ~1 a pipe|bat|crowbar|hammer|axe & waiting|outside|coming|door|car|after & -repair*"
            "|plumb*|nail*",
            "knocked ~1 out ~2 nurse|teacher|guard|patient|colleague|him|her",
            "he|hes|ex|she|they|stranger ~1 knows ~1 which|where|what ~1 nursery|school|daycare"
            "|kindergarten|bus|street & my|our",
            "trying|tries|tried ~1 to ~1 force|break|get|kick|smash ~3 door|window & -key*|forgot|code"
            "|badge|foot|lid",
            "force|forcing ~2 front_door|my_door|the_door",
            "be ~1 sorry & writes|wrote|posted|texted & address|midnight|before|soon|outside",
            "threatens|threatening|threatened ~1 me|us ~1 $|and|with|every|again|tonight & -boss|manager"
            "|employer|notice|sack|court|sue|invoice|@past",
        ),
        # Breath, heart, blood, consciousness, fire, accidents.
        "medical": (
            "chest ~3 pain*|tight*|hurt*|crush*|pressure|agony",
            "pain*|tight*|pressure|hurt* ~3 chest",
            "@no ~3 breathe|breathing|breath|pulse|responding|responsive|wake|waking & -email*|ticket*"
            "|support|thesis|room|chance|supervisor|hr|monday*|call*|query|manager",
            "struggling|trouble|difficulty|hard|gasping|stopped|hardly|barely ~2 breathe|breathing|breath",
            "cant|wont|cannot|not ~2 wake ~1 him|her|up|my|mum|mom|dad|them|the",
            "collapsed|passed_out|fainted|blacked_out|seizure|seizures|fitting ~2 $",
            "unconscious|unresponsive|convuls*|seizure*",
            "collapsed & -market|talks|negotiat*|project*|merger|system|bridge|economy",
            "passed ~1 out",
            "bleeding|bleeds|blood|bleed ~4 head|heavily|stop|everywhere|out|lot|profus*|stopping|arm"
            "|wrist*|badly|floor|vomit*|cough*|arteri*",
            "wont|cant|not ~2 stop ~2 bleeding",
            "head|heads|arm|leg|wrist|nose ~2 bleeding",
            "having|had|has|think|might ~3 heart_attack|stroke|seizure|miscarriage & -@past|recover*",
            "stroke|heart ~1 attack & now|help|having|symptoms|husband|mum|dad|ambulance",
            "arm|arms|face|side ~3 numb|droop*|paralys*|weak & chest|left|speech|slur*|suddenly|gone",
            "slurr* ~2 speech|words",
            "speech|words ~2 slurr*",
            "turn*|gone|going|lips|baby ~3 blue & -mood|screen",
            "choke|choking|chokes ~2 on|$|baby|child|son|daughter & -up|coffee|meetings|email*",
            "baby|child|son|daughter|kid|resident|he|she|hes|shes ~2 choking|choked & -coffee|biscuit"
            "|laugh*|up|tea",
            "anaphyla*|allergic ~3 reaction|throat|breath*",
            "swallowed ~3 battery|magnet*|bleach|something|coin|poison",
            "poisoned ~1 me|him|her|us|himself|herself|myself|the_dog|$|by & -work*|atmosphere|toxic|ivy"
            "|culture|relations*|meeting*",
            "was|were|been|got|is|hes|shes|im|being poisoned & -work*|atmosphere|culture|relations*|chalice",
            "poison|poisoning ~1 him|her|me|myself|himself|herself|them",
            "took|taken|takes|drank|drunk|ate|eaten|swallowed|bought|got ~4 poison",
            "carbon|monoxide|alcohol|lead|gas poisoning & -@past|@course",
            "smoke|flames ~1 everywhere|inside",
            "set|sets|setting ~1 fire to ~2 house|home|flat|staircase|our|my|door|car|building|school &"
            " -competitors",
            "fire ~2 in|at ~2 building|house|home|flat|school|kitchen|office|apartment|room",
            "drank|drunk|drink|drinking|swallowed ~3 bleach|poison|antifreeze|detergent|acid|cleaner",
            "house|flat|kitchen|building|staircase|room|school|apartment|stairwell ~2 fire|burning|smoke"
            "|flames & -safety|drill|alarm",
            "full|filling ~1 of|with ~1 smoke",
            "trapped ~3 fire|smoke|floor|inside|car",
            "call*|ring|need|send|get ~3 ambulance|112|999|911|police & -@past|train*",
            "ambulance & now|please|hurry|need|wont|come|quick*|call",
            "drowning ~1 $|help|child|kid|now & -task*|work*|email*|urgent|deadline*|paper*|admin*|debt"
            "|meetings|marking",
            "fell|fallen ~4 stairs|roof|ladder|window|ice|balcony & bleed*|respond*|move|breath*|head"
            "|unconscious|awake",
            "run_over|hit by ~1 a ~1 car|train|bus|truck & -@past",
            "accident|crash ~4 people|hurt|injured|bleeding|trapped & -@past|@course",
            "dizzy ~2 $|now & took|meds|pills",
            "blood ~1 all over",
            "lips|tongue|throat|face ~2 huge|swelling|swollen|swells",
            "wheez* & lips|throat|tongue|allerg*|ate|sting|stung|peanut*|nut|nuts|prawn*|breath*",
            "stung ~5 swell*|swollen|throat|tongue|breath*",
            "chainsaw|grinder|nailgun|axe slipped",
            "drank|drunk|swallowed ~2 something ~3 sink|cupboard|garage|unlabelled|shed",
            "fell|fallen|falls|slipped ~3 off|from ~2 scaffold*|crane|ladder|horse|tractor|roof & answering"
            "|moving|move|respon*|awake|hurt",
            "face|mouth ~4 dropped|drooping|droops|sagging|slack & side|speech|funny|talk|arm & -call|line",
            "mouth|mouths ~3 one side",
            "speech ~1 went|gone ~1 funny|slurred|strange|weird",
            "fitting|seizing|convulsing ~4 floor|ground",
            "been|still fitting|seizing|convulsing & -kitchen|clothes|dress",
            "pregnant & blood|bleeding|bleed",
            "@no ~1 get ~2 air|breath & -meeting*|room|office|fresh",
            "ear|ears|mouth|face|hand|hands|stomach ~2 bleeding",
            "funny|grey|gray|strange ~1 colour|color & gone|gran*|mum|dad|skin|baby|turned & -hair|paint"
            "|wall*|screen",
        ),
        # Nothing but a call for help, and somewhat more than the bare words in CRY.
        "cry-for-help": (
            "^ ~1 help me|us ~2 $",
            "^ ~1 please ~2 help ~1 me|us ~1 $",
            "somebody|someone|anybody|anyone ~1 please ~1 help|save ~1 me|us|$ & -find|booking|understand"
            "|with",
            "save ~1 me ~1 $|please|from_myself",
            "help ~1 now|immediately|urgently|quick|fast $",
            "need ~2 help ~1 now|urgently|immediately|right|asap ~1 $|now",
            "^ emergency ~1 $|help|please & -exit|plan|drill|contact*",
            "^ its|this|an|medical|is ~2 emergency ~1 $|help|please & -exit|plan|drill|contact*|not|no",
            "can ~1 someone|somebody|anyone ~1 talk ~2 me ~2 before|tonight|now|jump*",
            "^ im|i|am ~1 am|so scared|terrified|frightened $",
            "somebody|someone|anyone ~1 please ~1 do something & -about",
            "pls|please|plz|somebody|someone ~1 get ~1 someone|somebody|help ~1 $",
            "give|need|whats|want ~3 crisis ~1 number|line|helpline|hotline & me|now|myself|tonight &"
            " -policy|staff|poster*",
        ),
    },
)
"""The signs of danger in English."""
