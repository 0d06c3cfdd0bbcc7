/**
 * Frequent names, mainly for text without capitals ("mevr jansen heeft"). They count behind a cue only, so a name that
 * is a word too (bakker, kok) may be here; a word that often follows "mevr" (zwart, groot) and a gemeente may not.
 */
import { lijst } from "./cues.ts";

/** Surnames that stand on their own. */
export const ACHTERNAMEN = lijst(`
  jansen janssen jansz janse janssens bakker visser smit smits meijer meyer meier mulder mulders bos vos peters
  hendriks hendriksen hendrikx dekker dekkers brouwer brouwers dijkstra willems jacobs jacobsen schouten hermans
  gerritsen gerrits kramer kuipers kuiper veenstra kok huisman postma koster prins verhoeven koning blom jonker
  martens bosman hoekstra wolters wouters driessen vermeulen verbeek molenaar kuijpers schipper schippers
  maas timmermans timmerman groenen evers verhoef cornelissen claassen claessen klaassen pietersen petersen
  peeters pieters wiersma bouwman bouma sanders simons scholten hofman hoffman hoffmann boersma kooistra bosch
  ramaker rietveld vink verbruggen vermeer vermaas verweij schreuder schuurman zijlstra hofstra terpstra feenstra
  visscher dijkman teunissen theunissen tijssen thijssen lammers roelofs roelofsen huijbregts huizinga nijhuis
  oosterhuis oosterveld veldman veldhuis veldkamp wijnen willemsen wessels dirksen derksen aarts adriaanse ariaens
  arends barends bouwmeester brinkman brugman buijs coenen cuypers damen diepeveen ebbers faber
  franken franssen fransen geerts goossens hamers harmsen heijnen heinen hermsen heuvelmans hoogendoorn
  hoogland houtman jaspers jongbloed joosten kamphuis karsten keijzer kersten klomp knol
  koenen koopman koopmans kortekaas kroon kruger leenders linders linssen lucassen luijten maassen
  meulenbroek michielsen moerman nelissen nieuwenhuis nijland noordhoek olthof otten paulissen poels
  polman pronk reijnders rutten sluijter spijkers stevens swinkels tromp tuinstra verhagen
  verhulst verkerk vermaat versteeg vervoort vonk vreeswijk weijers westerhof wijnands wolf zegers zeeman zwiers
  yilmaz yılmaz kaya demir çelik celik şahin sahin yildiz yıldız yildirim yıldırım öztürk ozturk aydin aydın özdemir
  arslan doğan dogan kılıç kilic aslan çetin cetin koç polat özcan kaplan şimşek simsek erdoğan erdogan bulut acar
  mohamed mohammed mohammadi ahmed ahmadi ali hassan hussein hussain ibrahim abdullah abdi abdulle omar osman farah
  warsame yusuf nur bouzid bouali benali amrani idrissi alaoui bakkali haddad khattabi yassine boukhari azzouz
  chaoui mansouri aziz rahimi karimi hosseini nazari haidari amiri habibi tesfay tesfaye gebre haile kidane berhane
  kowalski kowalska nowak wisniewski lewandowski ivanov petrov popescu ionescu nguyen tran singh kumar khan sharma
  ramdin ramlal ramdas ramkisoen baldewsingh mahabier jagroep soekhai kasanmoentalib pinas pengel martina maduro
  rosario fernandes fernandez garcia rodriguez gomez lopez perez silva santos pereira gonzalez hernandez
  shevchenko kovalenko bondarenko kovalchuk melnyk tkachenko
`);

/** Words that are a surname behind "de", "van" or "van de" only. */
export const MET_TUSSENVOEGSEL = lijst(`
  vries jong boer groot haan graaf bruijn bruin wit lange leeuw vos wolf ruiter koning kok bakker jonge goede koster
  klerk rooij rooy ruijter waard waal zwart keijzer beer gier groote smet kruijf nijs roo roos jager mol visser
  dijk dam leeuwen beek vliet rijn wijk doorn houten rossum veen hoek horn doorne hal essen eijk elst es ek zanten
  zon zijl dongen driel duijn dyk gelder gent gils gool heerden herk ham hees hout iersel kampen kempen kessel laar
  lier lent loenen loo maanen meurs mierlo mil nes nieuwenhuizen nimwegen ommen oosten oers os raaij ravenstein
  rooijen santen schaik soest son staveren straaten tiel tilburg tol veldhoven vugt vuuren wieringen wijngaarden
  ven velde berg linden meer brink heuvel kamp pol water wiel kerkhof werf vorst griend broek sande wetering kar
  heijden heide horst hoeven burg bosch heuvel laan steen velden ende eijnden hout weijden oever bos heijde plas
`);

/** First names. */
export const VOORNAMEN = lijst(`
  daan sem milan levi luuk thijs jesse lars finn bram ruben gijs sander joost joris jeroen maarten martijn wouter
  pieter hendrik willem kees klaas henk jan johan johannes jaap joop piet gerrit dirk arjan bas bart erik hans
  peter paul rob robert ron ruud sjoerd stefan steven thomas tim tom tobias vincent wim michiel marcel mark marco
  niels patrick kevin dennis danny jordy youri mike kim lisa lotte emma julia sophie anna sara sarah eva tess zoë
  fleur isa noor mila nora saar lieke femke sanne marieke marijke maaike mieke annemiek anneke annelies anja
  angela astrid corrie diana ellen els esther fatima fatma aisha aïsha amina khadija samira naima nadia leila laila
  zeynep elif ayşe ayse emine hatice meryem esra merve ahmed ahmet ali hassan hasan hussein mohamed mohammed
  mohammad mustafa mehmet murat emre yusuf youssef yasin ibrahim ismail omar osman bilal hamza karim rachid
  said abdel abdullah abdi khalid tarik driss jamal samir nabil soufiane achraf anouar priya anil rajesh sandra
  sandy ingrid ineke irma janny jolanda joke karin linda loes manon margriet maria marian marianne marjan marloes
  mirjam monique nathalie nicole patricia petra rianne ria rita saskia silvia simone sonja suzanne sylvia tineke
  thea trudy truus wendy willeke yvonne yvette natasha olga svetlana oksana irina tatiana agnieszka katarzyna
  magdalena pawel piotr krzysztof andrzej tesfay yonas samuel daniel david michael abel selam rahel helen miriam
  amal yasmin yasmina hanan iman soraya malika zahra maryam farid reza ali mariam fadma delano ruthmila shanice
  jayden tyrone jermaine latisha chantal deborah priscilla samantha melissa kelly demi romy joyce lindsay
`);
