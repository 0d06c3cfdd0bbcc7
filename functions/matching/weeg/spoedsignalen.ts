/**
 * Words that mean acute danger when they stand in the present. The list is short on purpose: it holds what may never
 * be missed; the learned model knows the many indirect ways to say it. Written on normalised text (see
 * `normaliseer.ts`), each pattern is a plain alternation without nested repeats, so it takes linear time.
 */
export interface Spoedsignaal {
  /** The knelpunt (`spoed: true`) that it points at. */
  knelpunt: string;
  patroon: RegExp;
}

const signaal = (knelpunt: string, ...stukken: string[]): Spoedsignaal => ({
  knelpunt,
  patroon: new RegExp(`\\b(?:${stukken.join("|")})`),
});

/** The signals, in the order in which they are answered: a life in danger first. */
export const SPOEDSIGNALEN: readonly Spoedsignaal[] = [
  signaal(
    "suicidegevaar-nu",
    "(?:einde|eind) aan (?:zijn|haar|mijn|het|hun|z n|m n|zn|mn) leven",
    "maakt? er (?:vanavond |vandaag |vannacht |straks |nu )?een eind(?:e)? aan",
    "wil(?:t)? (?:vanavond |vandaag |nu |echt |gewoon )?(?:niet meer leven|dood\\b|dood zijn|er niet meer zijn)",
    "niet meer (?:wil|wilt) (?:leven|zijn)\\b",
    "overdosis",
    "voor de trein",
    "afscheidsbrief",
    "afscheidsbriefje",
    "van (?:het dak|de flat|het balkon|de brug|het viaduct) (?:wil )?spring",
    "(?:zelfmoord|suicide) (?:plegen|gaat plegen|nu|vanavond|vandaag)",
    "gaat zich (?:ophangen|van kant maken|verdrinken)",
    "(?:pillen|paracetamol|tabletten|medicijnen) (?:ingenomen|geslikt|doorgeslikt)",
    "(?:acuut|acute) suicid",
    "suicidaal",
  ),
  // Apart from the ones above: of one longer pattern it can no longer be proven in time that it is safe.
  signaal(
    "suicidegevaar-nu",
    "hele (?:strip|doos|pot) (?:pillen |paracetamol |oxazepam |tabletten )?(?:op|leeg|geslikt|ingenomen)\\b",
    "over (?:de |het )?(?:reling|balkonhek|leuning) (?:geklommen|klimt|hangt)",
    "(?:op|aan) de (?:dakrand|reling|rand van het dak)",
    "polsen? (?:door|open)",
  ),
  signaal(
    "huiselijk-geweld-nu",
    "(?:slaat|wurgt|schopt|mishandelt) (?:haar|hem|mij|me|zijn vrouw|zijn vriendin|mn client|de moeder) (?:nu|op dit moment|weer|net)",
    "hij slaat (?:haar|mij|me|zijn vrouw)",
    "bij de keel",
    "wurg(?:t|de|en)\\b",
    "durft niet naar huis",
  ),
  signaal(
    "kindermishandeling-nu",
    "kind(?:eren|je|jes)? (?:word(?:t|en) )?(?:geslagen|mishandeld|misbruikt)",
    "slaat (?:de|zijn|haar|hun) (?:kind|zoon|dochter|baby|peuter|kleuter)",
    "(?:kinderen|kleuter|peuter|kleutertje|peutertje|baby|babytje|kleintjes) (?:zit(?:ten)? |is |zijn |ligt |liggen )?(?:al uren |helemaal |sinds gisteren )?alleen thuis",
    "uitgehuwelijkt",
    "wat aan (?:te doen|doet)? ?(?:de|zijn|haar) kinderen",
    "kinderen wat aan",
    "door elkaar (?:gerammeld|geschud)",
    "(?:striemen|blauwe plekken|brandwonden|brandplek)",
  ),
  signaal(
    "acute-dreiging-met-geweld",
    "(?:met|heeft|trekt|pakt|houdt) een (?:mes|pistool|vuurwapen|wapen|bijl|hamer|machete)",
    "(?:dreigt|dreigde net) (?:met|ons|mij|mijn|de boel|het|om|te|alles)",
    "doodsbedreiging",
    "schiet .{0,20} dood",
    "steekt? .{0,30} (?:in brand|neer)",
    "in brand (?:te )?steken",
  ),
  signaal(
    "verward-en-gevaarlijk-nu",
    "(?:psychotisch|psychose|verward|ontremd|manisch) .{0,60}(?:agressief|mes|gevaar|schreeuw|slaat|gooit|naakt|snelweg|dreigt)",
    "(?:naakt|verward) (?:over|op) (?:straat|de straat|de snelweg|het spoor)",
    "slaat om zich heen",
    "stemmen die zeggen",
  ),
  signaal(
    "kind-vermist-weggelopen",
    "(?:kind|dochter|zoon|meisje|jongen|leerling|baby|vader|moeder|oma|opa|bewoner|bewoonster|client|cliente) (?:is |van \\d{1,2} )?(?:al |sinds \\w+ )?(?:vermist|weggelopen|niet thuisgekomen|spoorloos)",
    "niet thuisgekomen",
  ),
  signaal(
    "levensgevaar-nu",
    "reageert niet (?:meer )?(?:op|als)",
    "ademt? (?:niet|raar|moeilijk|nauwelijks)",
    "krijgt? (?:bijna |haast )?geen (?:lucht|adem)",
    "bewusteloos",
    "buiten (?:bewustzijn|kennis)",
    "pijn op de borst",
    "hartaanval|hartinfarct|beroerte",
    "(?:hoest|spuugt|braakt|kotst) (?:veel |weer |steeds |nu )?bloed",
    "(?:mond|mondhoek|gezicht) hangt (?:ineens |opeens |plots |een beetje |nu )?scheef",
    "blauwe lippen|blauw om de (?:mond|lippen)",
    "slap en (?:drinkt|reageert|blauw|suf)",
    "koolmonoxide|gaslucht",
  ),
  signaal("medische-nood-zonder-verzekering", "weeen"),
  signaal(
    "geen-eten-vanavond",
    "(?:niets|niks|geen) (?:meer )?(?:te )?eten (?:vanavond|vandaag|in huis|voor (?:de|haar|zijn|mijn|vanavond))",
    "(?:niets|niks) meer te eten",
    "(?:vandaag|vanavond|sinds gisteren|al twee dagen|al drie dagen) (?:nog )?(?:niets|niks) (?:gegeten|te eten)",
    "(?:baby|kinder|fles)?(?:voeding|melkpoeder) (?:is )?op\\b",
    "geen (?:geld voor )?babyvoeding",
  ),
  signaal(
    "dakloos-vannacht",
    "vannacht (?:op straat|buiten|nergens|geen (?:slaapplek|slaapplaats|bed|plek|onderdak))",
    "(?:slaapt|staat|staan|slapen|zit|zitten) (?:vannacht|vanavond|vandaag|nu|per direct) (?:op straat|buiten|in een portiek|in de auto|zonder (?:onderdak|bed))",
    "geen (?:slaapplek|slaapplaats|bed|onderdak|dak) (?:voor )?(?:vannacht|vanavond)",
    "vandaag (?:op straat|uit huis gezet|eruit gezet)",
  ),
];
