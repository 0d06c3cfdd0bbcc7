import { kennis } from "../../functions/assistent/kennis.ts";
import { organisatiesVan, maakOpzoeken } from "../../knowledge/opzoeken.ts";
import { leesGoudvragen } from "../goud/vragen.ts";
import { recordsVan, VELDEN, STOPLIJST, alsTekst } from "./motor.ts";
import { STOPWOORDEN } from "../../functions/matching/analyse/stopwoorden.ts";
import { create, insertMultiple, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/dutch";
import lunr from "lunr";
import sup from "lunr-languages/lunr.stemmer.support.js";
import nl from "lunr-languages/lunr.nl.js";
import MiniSearch from "minisearch";
import { Encoder, Index } from "flexsearch";
sup(lunr); nl(lunr);
const vragen = leesGoudvragen().filter(v=>v.uitkomst==="advies"&&v.organisaties.length>0);
const { documenten } = recordsVan(kennis.kaart); const kaart = maakOpzoeken(kennis.kaart);
async function meet(naam: string, zoek: (t: string) => string[] | Promise<string[]>) {
  const r:Record<string,number>={}; const tel=(k:string,x:boolean)=>{r[k]=(r[k]??0)+(x?1:0)}; let n={c:0,v:0}; const t0=performance.now();
  for (const v of vragen) { const ids = (await zoek(v.tekst)).slice(0,10);
    const best=v.organisaties.slice(0,2);
    const ronde=[...new Set([0,1,2].flatMap(i=>ids.flatMap(id=>organisatiesVan(kaart,id)[i]??[])))];
    const p=v.tekst.length<200?"c":"v"; n[p as "c"]++;
    tel(p+"1",best.includes(ronde[0]!)); tel(p+"3r",ronde.slice(0,3).some(o=>best.includes(o)));
    tel("k1",v.knelpunten.includes(ids[0]!)); tel("k3",ids.slice(0,3).some(i=>v.knelpunten.includes(i)));
  }
  console.log(naam.padEnd(40), Object.entries(r).map(([k,x])=>k+" "+(x/(k[0]==="c"?n.c:k[0]==="v"?n.v:vragen.length)).toFixed(2)).join(" "), ((performance.now()-t0)/vragen.length).toFixed(2)+"ms");
}
const S={id:"string",naam:"string",omschrijving:"string",herkenning:"string",regelingen:"string",organisaties:"string"} as const;
for (const [naam, tok, opt, lijst] of [["dup",{allowDuplicates:true},{},false],["nodup exact",{},{exact:true},false],["dup, threshold .9?",{allowDuplicates:true},{threshold:0.5},false],["dup b.3",{allowDuplicates:true},{relevance:{k:1.2,b:0.3,d:0.5}},false],["array",{allowDuplicates:true},{},true], ["dup boost",{allowDuplicates:true},{boost:{naam:1.5,regelingen:.4,organisaties:.4}},false],["one", {allowDuplicates:true}, {properties:["herkenning"]},"een"]] as const) {
  const db = create({schema: {...S, herkenning: lijst===true?"string[]":"string"} as any, components:{tokenizer:{language:"dutch",stemming:true,stemmer,stopWords:STOPLIJST,...tok}}});
  await insertMultiple(db, documenten.map(d=>({...d, herkenning: lijst===true? d.herkenning.split("\n"): lijst==="een"? alsTekst(d): d.herkenning})) as any);
  await meet("orama "+naam, async t => (await search(db,{term:t,limit:10,properties:[...VELDEN],...opt} as any) as any).hits.map((h:any)=>h.id));
}
for (const [naam,boost,b] of [["geen boost",{},.75],["laag context",{naam:1.5,regelingen:.4,organisaties:.4},.75],["herk 3",{naam:1.5,herkenning:3,regelingen:.4,organisaties:.4},.75],["b.3 herk 3",{naam:1.5,herkenning:3,regelingen:.4,organisaties:.4},.3],["b0",{naam:1.5,herkenning:3,regelingen:.4,organisaties:.4},.0]] as const) {
  const ix = lunr(function(b2: any){ b2.use((lunr as any).nl); b2.ref("id"); b2.b(b); for (const v of VELDEN) b2.field(v,{boost:(boost as any)[v]??1}); for (const d of documenten) b2.add(d); });
  await meet("lunr "+naam, t => ix.query(q=>q.term(lunr.tokenizer(t),{})).slice(0,10).map(r=>r.ref));
}
for (const [naam,opt] of [["fuzzy .2 boost",{fuzzy:.2,boost:{naam:1.5,regelingen:.4,organisaties:.4}}],["fuzzy .2",{fuzzy:.2}],["fuzzy lang",{fuzzy:(t:string)=>t.length>5?.2:false}],["geen fuzzy",{boost:{naam:1.5,regelingen:.4,organisaties:.4}}],["fuzzy lang boost herk2",{fuzzy:(t:string)=>t.length>5?.2:false,boost:{naam:1.5,herkenning:2,regelingen:.4,organisaties:.4}}]] as const) {
  const ms = new MiniSearch<any>({fields:[...VELDEN],processTerm:t=>{const k=t.toLowerCase();return STOPWOORDEN.has(k)?null:stemmer(k)},searchOptions:opt as any}); ms.addAll(documenten);
  await meet("ms "+naam, t=>ms.search(t).map(r=>r.id));
}
for (const [naam,opt] of [["strict",{}],["ctx",{context:{depth:1,bidirectional:true,resolution:9}}],["forward",{tokenize:"forward"}],["res 1",{resolution:1}],["res 20", {resolution:20}]] as const) {
  const ix = new Index({tokenize:"strict",resolution:9,encoder:new Encoder({normalize:true,filter:new Set(STOPWOORDEN),finalize:(w:string[])=>w.map(x=>stemmer(x))}),...opt as any});
  for (const d of documenten) ix.add(d.id, alsTekst(d));
  await meet("flex "+naam, t=>(ix.search(t,{limit:10,suggest:true}) as string[]).map(String));
}
