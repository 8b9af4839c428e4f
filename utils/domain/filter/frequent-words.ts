/** Words that are frequent in English texts about anything. The patterns of the filter are made to reject them. */
export const frequentWords: readonly string[] = (
  'a about above according across action act actor add address administration after again against age agency ago agreement air all ' +
  'almost alone along already also although always am american among amount an analysis and animal another answer any anyone apart appear ' +
  'apple apply april are area army around art article as ask aside asset at attack attorney audience august author authority available ' +
  'avoid away baby back bad ball bank bar base be beat beautiful because become bed been before began begin behind being believe benefit ' +
  'best better between beyond big bill billion bit black block blood blue board body book both box boy break bring british brother budget ' +
  'build building business but buy by call camera campaign can canada cancer candidate capital car card care career carry case catch cause ' +
  'cell center central century certain chair challenge chance change chapter character charge chat check chicago chief child children china ' +
  'chinese choice choose church city civil claim class clear click close coach coal coast code cold college color come comment commission ' +
  'committee common community company compare compound computer concern condition conference congress consider conservative contact content ' +
  'continue control cost could council country county couple course court cover create credit crime critical cross crown culture cup current ' +
  'customer cut daily dance dark data date daughter day days dead deal dear death debate december decade decide decision deep defense degree ' +
  'democrat department describe design despite detail develop did die difference different digital dinner direct director district do doctor ' +
  'does dog door double down draft dream drive drop drug due during each early earth east easy eat economic economy edge edit editor ' +
  'education effect effort eight either election electric else email end energy engine england enjoy enough enter entire environment equal ' +
  'especially establish europe european even evening event ever every everyone evidence exactly example executive exist expect experience ' +
  'expert explain eye face facebook fact fall false family fan far farm fast father fear february federal feel few field fight figure file ' +
  'fill film final finally financial find fine finger finish fire firefox firm first fish five floor florida fly follow food foot football ' +
  'for force foreign forget form former forward found foundation four france free french friday friend from front full function fund funny ' +
  'future game garden gas gate general generation george german germany get girl give given glass global go goal gold golden good google got ' +
  'govern government governor grand grass great green ground group grow guess guide gun guy had hair half hall hand happen happy harbor hard ' +
  'has hat have he head health hear heart heat help her here high him his history hit hold holiday home hope horse hospital host hot hotel ' +
  'hour house housing how however huge human hundred husband i idea if imagine impact important improve in include including increase indeed ' +
  'india individual industry information initial inside instead institution interest international internet into invest investment iran ' +
  'iraq is island israel issue it italy item its james january japan jason jersey job john join joint judge july jump june jupiter just ' +
  'justice keep key kid kill kind king kingdom kitchen know korea labor lady land language large last late later latest laugh launch law ' +
  'lawyer lay lead leader league learn leave left leg legal less let letter level lie life light like likely line link list listen little ' +
  'live local london long look los lose loss lot love low machine made magazine main major make man management manager many march mark ' +
  'market marriage mary material matter may maybe me mean measure media medical meet meeting member memory men mention message metal method ' +
  'michael microsoft middle midnight might mike mile military million mind mine minister minute miss model modern moment monday money month ' +
  'moon more morning most mother mountain mouth move movement movie mr mrs much music must my name nation national natural nature near ' +
  'nearly necessary need neither network never new news newspaper next nice night nine no none non nor north not note nothing notice ' +
  'november now nuclear number obama october of off offer office officer official often oh oil ok old olympic on once one online only open ' +
  'operation opinion option or orange order organization original oscar other others our out outside over own owner pacific page pain paint ' +
  'pair palm paper parent paris park part particularly party pass past path patient patrick pattern pay peace people pepper per perhaps ' +
  'period person peter phone photo picture piece place plan plant play player please plus point police policy political poor popular port ' +
  'position possible post power practice precious prepare present president press pressure pretty prevent previous price prime prince ' +
  'private probably problem process produce product production professional professor program progress project proof property protect ' +
  'protection prove provide province public publish pull pump pure purpose push put quality quantum question quick quickly quite race radio ' +
  'rain raise range rate rather raven re reach read reader ready real reality really reason receive recent recently record red reduce ' +
  'reflect region relate religious remain remember remove render report representative republic republican request require research ' +
  'reserve resource respond response rest result return reveal review rich right ripple rise risk river road robert rock role roll room root ' +
  'rose round rule run russia russian safe said saint same san santa satellite saturday saturn save saving savings say scene school science ' +
  'screen sea season seat second secret secretary section security see seek seem sell senate senator send senior sense september series ' +
  'serious serve service session set seven several shake shall share sharp she shift ship shoot short should show side sign silver similar ' +
  'simple simply since single sister sit site six size skill sky small smart smith so social society software solar soldier some someone ' +
  'something son song soon sort sound source south southern space spain speak special specific speech spend spirit sport spring stable staff ' +
  'stage stake stand standard star stars start state states station statement stay steam steel step steve stick still stock stop store storm ' +
  'story street strong structure student study stuff style subject success such suddenly suffer suggest summer sun sunday super support ' +
  'supreme sure surface sweet swell system table take talk task tax teach teacher team technology telephone television tell ten tend term ' +
  'test texas text than thank that the their them then theory there these they thing think third thirty this those though thought thousand ' +
  'threat three threshold through thursday thus time times to today together token tokyo tom tomorrow tonight too top total touch tough ' +
  'toward town trade tradition train transfer travel treat treatment tree trial trip trouble true trump trust truth try tuesday turkey turn ' +
  'tv two type ukraine under understand union unit united unity universe university until up upon us use user useless usual usually valley ' +
  'value various vegas very veteran victim video view village violence virginia virtual virtually visit voice vote wait walk wall want war ' +
  'warm was washington watch water wave way we weapon wear weather web website wednesday week weekend weight welcome well went were west ' +
  'western what whatever when where whether which while white who whole whom whose why wide wife will william win wind window wing winter ' +
  'wish with within without woman women wonder wood word work worker works world worry worth would wrap wrapped write writer wrong yard yeah ' +
  'year years yes yesterday yet yield york you young your youth youtube zero zone'
).split(' ');
