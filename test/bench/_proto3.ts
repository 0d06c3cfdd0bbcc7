import { kennis } from "../../functions/assistent/kennis.ts";
import { organisatiesVan, maakOpzoeken } from "../../knowledge/opzoeken.ts";
import { leesGoudvragen } from "../goud/vragen.ts";
import { recordsVan, VELDEN, STOPLIJST, alsTekst } from "./motor.ts";
import { create, insertMultiple, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/dutch";
import { postgres } from "./motoren/postgres.ts";
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
const g = await postgres.bouw({kaart: kennis.kaart, documenten}); console.log(g.buiten);
await meet("pg", g.zoek); 
if ((g as any).vraagRuw) for (const f of ["ts_rank('{0.2,0.5,1,0.8}',zoek,q,0)","ts_rank(zoek,q,1)","ts_rank(zoek,q,2)","ts_rank_cd('{0.2,0.5,1,0.8}',zoek,q,1)","ts_rank_cd('{0.2,0.5,1,0.8}',zoek,q,0)","ts_rank('{0.2,0.5,1,0.8}',zoek,q,1)","ts_rank('{0.2,0.5,1,0.5}',zoek,q,1)", "ts_rank('{0.1,1,1,1}',zoek,q,1)", "ts_rank('{0.1,1,1,1}',zoek,q,2)"])
  await meet("pg "+f, async t => (await (g as any).vraagRuw(f,t)).split(" "));
await g.sluit?.();
const S={id:"string",naam:"string",omschrijving:"string",herkenning:"string",regelingen:"string",organisaties:"string"} as const;
for (const [naam, tok, opt] of [["nodup",{},{boost:{naam:1.5}}],["nodup ctx .4",{},{boost:{naam:1.5,regelingen:.4,organisaties:.4}}],["nodup herk2",{},{boost:{naam:1.5,herkenning:2,regelingen:.4,organisaties:.4}}],["nodup b.3",{},{boost:{naam:1.5,regelingen:.4,organisaties:.4},relevance:{k:1.2,b:0.3,d:0.5}}],["nodup b0",{},{boost:{naam:1.5,regelingen:.4,organisaties:.4},relevance:{k:1.2,b:0,d:0.5}}],["nodup d0",{},{boost:{naam:1.5,regelingen:.4,organisaties:.4},relevance:{k:1.2,b:.5,d:0}}],["threshold 1",{},{threshold:1}]] as const) {
  const db = create({schema: S, components:{tokenizer:{language:"dutch",stemming:true,stemmer,stopWords:STOPLIJST,...tok}}});
  await insertMultiple(db, [...documenten]);
  await meet("orama "+naam, async t => (await search(db,{term:t,limit:10,properties:[...VELDEN],...opt} as any) as any).hits.map((h:any)=>h.id));
}
