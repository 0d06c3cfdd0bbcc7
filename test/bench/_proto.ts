import { kennis } from "/work/main/functions/assistent/kennis.ts";
import { maakAssistent } from "/work/main/functions/assistent/index.ts";
import { organisatiesVan, maakOpzoeken } from "/work/main/knowledge/opzoeken.ts";
import { leesGoudvragen } from "/work/main/test/goud/vragen.ts";
import { recordsVan } from "/work/main/test/bench/motor.ts";
import { onzeMotor } from "/work/main/test/bench/motoren/onze.ts";
import { miniSearchKaal, miniSearchNederlands } from "/work/main/test/bench/motoren/minisearch.ts";
import { orama } from "/work/main/test/bench/motoren/orama.ts";
import { lunrNederlands } from "/work/main/test/bench/motoren/lunr.ts";
import { flexSearch } from "/work/main/test/bench/motoren/flexsearch.ts";
const { maskeer } = maakAssistent(kennis);
const vragen = leesGoudvragen().filter(v=>v.uitkomst==="advies"&&v.organisaties.length>0).map(v=>({...v,tekst:maskeer(v.tekst).tekst}));
const records = recordsVan(kennis.kaart); const kaart = maakOpzoeken(kennis.kaart);
for (const m of [onzeMotor(kennis.model), miniSearchKaal, miniSearchNederlands, orama, lunrNederlands, flexSearch]) {
  const t0=performance.now(); let g = await m.bouw(records); const t1=performance.now();
  const b = g.bewaar?.(); const t2=performance.now(); if (m.open && b) g = m.open(b, records); const t3=performance.now();
  const r:Record<string,number>={};
  const tel=(k:string,x:boolean)=>{r[k]=(r[k]??0)+(x?1:0)};
  const times:number[]=[]; let n={c:0,v:0};
  for (const v of vragen) { const s=performance.now(); const ids = await g.zoek(v.tekst); times.push(performance.now()-s);
    const best=v.organisaties.slice(0,2);
    const plat=g.organisaties?.(v.tekst) ?? [...new Set(ids.flatMap(id=>organisatiesVan(kaart,id)))];
    const ronde=[...new Set([0,1,2].flatMap(i=>ids.flatMap(id=>organisatiesVan(kaart,id)[i]??[])))];
    const p=v.tekst.length<200?"c":"v"; n[p]++;
    tel(p+"1",best.includes(plat[0]!)); tel(p+"3",plat.slice(0,3).some(o=>best.includes(o))); tel(p+"3r",ronde.slice(0,3).some(o=>best.includes(o)));
    tel("k1",v.knelpunten.includes(ids[0]!)); tel("k3",ids.slice(0,3).some(i=>v.knelpunten.includes(i)));
  }
  times.sort((a,b)=>a-b);
  console.log(m.naam, "build",(t1-t0)|0,"bytes",b?.length,"open",(t3-t2).toFixed(1), Object.entries(r).map(([k,x])=>k+" "+(x/(k[0]==="c"?n.c:k[0]==="v"?n.v:vragen.length)).toFixed(2)).join(" "),"med",times[times.length>>1]!.toFixed(2),"max",times.at(-1)!.toFixed(1), n);
}
