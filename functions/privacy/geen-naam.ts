/** Words that are no name, though they stand where a name could stand. */
import { lijst } from "./cues.ts";

/** Small words, and words that start a sentence with a capital. */
const KLEINE_WOORDEN = lijst(`
  aan aangezien achter af al alle alleen alles als altijd ander andere anders begin beide bij bijna bijvoorbeeld boven
  buiten contact daar daarbij daarna daarom dan dank dat de denk deze dezelfde die dit doe door dus echt een eens eerst
  eerder eigenlijk elk elke en er ergens erg even extra gaan gaat geen geef gelukkig gewoon graag goed haar had hallo
  heb hebben heeft heel help hem hen het hier hij hoe hoeveel hoewel hoor hun iedereen iemand iets ik in inmiddels
  inderdaad is ja jaren je jij jouw juist jullie kan kent klopt kon krijgt kunnen kun laatst lang later liever maak
  maakt maar mag me meer meestal men met mij mijn min misschien moet mocht na naar naast nadat namelijk nergens net
  niemand niet niets nog nooit nu nadien of om omdat onder ongeveer ons onze ook op opeens opnieuw over overal pas per
  plus precies samen sinds soms straks te tegen telkens ten tenzij ter terug terwijl tijdens toch toen tot totdat
  tussen uit uiteindelijk van vanaf vandaag vanmorgen vanavond vanmiddag vannacht vanwege vaak veel verder via vind
  volgens voor vooral vorig vorige vraag waar waarom waarbij wanneer want was wat we weer weet weg wel welk welke
  werd wie wij wil wilde willen word wordt wou zal ze zegt zelf zelfs zich zij zijn zit zo zoals zodat zodra zonder
  zou zowel geachte beste dag groet groeten hi hoi help momenteel gisteren morgen overmorgen steeds nogmaals
  eergisteren volgende deel gezien helaas nieuw nieuwe oud oude jong jonge jongste oudste tweede derde eerste kortom
  mevrouw meneer mevr mw mvr dhr heer mijnheer familie gezin cliënt cliënte client klant inwoner collega vader moeder
  zoon dochter broer zus man vrouw partner ex kind kinderen ouders opa oma baby hoezo sorry bedankt
  allemaal allen team collega's sociaal loket onbekend bekend
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
  september oktober november december kerst pasen ramadan
`);

/** Organisations, laws and parts of offices that the kaart need not hold as a single word. */
const VAKWOORDEN = lijst(`
  gemeente stichting vereniging ministerie minister staatssecretaris rijk provincie stad wijk wijkteam buurtteam raad
  kinderbescherming leger heils rode kruis sociale zaken dienst diensten werk inkomen participatie participatiewet
  toegang jeugd jeugdzorg jeugdwet jeugdbescherming wmo wlz zvw wsnp wajong wia wao ziektewet bijstand toeslagen toeslag
  zorg veilig thuis belastingdienst belastingen douane politie justitie rechtbank reclassering raadsman tweede kamer
  digid mijnoverheid basisregistratie personen burgerzaken schuldhulp schuldhulpverlening schuldeisers kredietbank
  voedselbank opvang schakelloket loket klantcontactcentrum servicepunt juridisch maatwerk doorbraak inburgering
  vluchtelingenwerk woningcorporatie woonzorg huisarts ziekenhuis ggz verslavingszorg thuiszorg school college
  onderwijs leerplicht studie passend nationale nationaal landelijk landelijke regionaal regionale centrum centraal
  parkinson alzheimer korsakoff asperger tourette huntington ziggo vattenfall eneco essent nuon odido menzis zilveren
  halt chavez centrale orgaan algemene algemeen bijzondere individuele europese europa internationaal stadsbank mantelzorg
`);

/** Countries, peoples, languages and religions. Names that are also first names (Frans) are left out. */
const VOLKEN = lijst(`
  nederland nederlands nederlandse nederlander nederlanders nederlandstalig europees eu-burger marokko marokkaans
  marokkaanse marokkaan turkije turks turkse turk koerdisch koerdische koerd syrië syrisch syrische syriër eritrea
  eritrees eritrese eritreeër somalië somalisch somalische somaliër afghanistan afghaans afghaanse afghaan irak iraaks
  iraakse iraki iran iraans iraanse iraniër oekraïne oekraïens oekraïense oekraïner oekrainse oekraine polen pools
  poolse pool roemenië roemeens roemeense roemeen bulgarije bulgaars bulgaarse bulgaar suriname surinaams surinaamse
  surinamer antillen antilliaans antilliaanse antilliaan curaçao curaçaos curaçaose aruba arubaans arubaanse bonaire
  moluks molukse molukker indonesië indonesisch indonesische india indiaas indiase china chinees chinese ghana ghanees
  ghanese nigeria nigeriaans nigeriaanse ethiopië ethiopisch ethiopische soedan soedanees soedanese jemen jemenitisch
  jemenitische palestina palestijn palestijns palestijnse libanon libanees libanese egypte egyptisch egyptische algerije
  algerijns algerijnse tunesië tunesisch tunesische kaapverdië kaapverdiaans kaapverdiaanse pakistan pakistaans
  pakistaanse rusland russisch russische rus armenië armeens armeense georgië georgisch georgische duitsland duits
  duitse duitser belgië belgisch belgische belg frankrijk franse engeland engelse brit brits britse spanje spaanse
  italië italiaans italiaanse portugal portugees portugese griekenland griekse bosnië bosnisch bosnische servië servisch
  servische kroatisch kroatische albanië albanees albanese kosovo hongarije hongaars hongaarse tsjechisch tsjechische
  slowaaks slowaakse vietnam vietnamees vietnamese thailand thais thaise filipijns filipijnse brazilië braziliaans
  braziliaanse colombia venezuela venezolaans venezolaanse amerika amerikaans amerikaanse afrika afrikaans afrikaanse
  arabisch arabische arabier tigrinya papiaments papiamento roma sinti joods joodse islamitisch islamitische moslim
  moslima christen christelijk christelijke hindoestaans hindoestaanse berbers guinee congo congolees congolese kameroen kameroens gambia senegal mali togo benin
  rwanda burundi oeganda kenia tanzania angola mozambique liberia sierra haïti cuba peru chili bolivia ecuador mexico
  canada australië japan japans japanse korea koreaans filipijnen maleisië bangladesh nepal myanmar birma mongolië
  kazachstan oezbekistan azerbeidzjan belarus moldavië letland litouwen estland finland zweden noorwegen denemarken
  oostenrijk zwitserland slowakije slovenië kroatië macedonië montenegro israël jordanië koeweit statenloos statenloze staatloos
`);

const ORGANISATIE_OF_BEROEP =
  /(?:bank|dienst|teams?|loket|fonds|stichting|corporatie|gemeente|ziekenhuis|politie|zorg|hulp|wet|toeslag|uitkering|bijstand|regeling|bescherming|centrum|instelling|verzekeraar|afdeling|kliniek|consulente?|manager|begeleid(?:er|ster)|medewerk(?:er|ster)|regisseur|coach|verlen(?:er|ster)|voerder|ambtenaar|specialist|jurist|traject|dossier|opvang|overleg|aanvraag|beschikking|vergunning|besluit|heid|ische|aanse|iër)$/;

/** Finite verbs of chat lines: "mevr jansen heeft", "dhr wil". */
export const WERKWOORDEN = lijst(`
  heeft is wil krijgt kan moet mag was had werd wordt kreeg kon wilde woont woonde komt kwam zegt zei belt belde vraagt
  vroeg zit zat staat stond gaat ging doet deed ontvangt verliest wacht werkt zoekt slaapt leeft mist betaalt weet
  durft begrijpt snapt meldt meldde vertelt ziet zag zou zal moest mocht bleef blijft raakt raakte verblijft
`);

/** True for a lower-case word that is surely no name of a person. */
export function isGeenNaam(klein: string, woorden: ReadonlySet<string>): boolean {
  if (woorden.has(klein) || KLEINE_WOORDEN.has(klein) || VAKWOORDEN.has(klein) || VOLKEN.has(klein))
    return true;
  return WERKWOORDEN.has(klein) || (klein.length < 40 && ORGANISATIE_OF_BEROEP.test(klein));
}
