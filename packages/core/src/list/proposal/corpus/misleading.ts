import type { Foreign } from "#list/proposal/corpus/list";

/** Headers that mislead. What is named may be right; nothing may be wrong. `any` and `more` are no column that is read. */
export const MISLEADING: readonly Foreign[] = [
  [
    "corrections",
    "both words in one name",
    "New old IMEI 1:any | New old IMEI 2:more | Correct IMEI 1:c1 | Correct IMEI 2:c2",
  ],
  ["corrections", "both pairs named alike", "IMEI 1:r1 | IMEI 2:r2 | IMEI 1:c1 | IMEI 2:c2"],
  ["corrections", "both pairs named alike but for marks", "IMEI-1:r1 | IMEI-2:r2 | imei 1:c1 | imei 2:c2"],
  ["corrections", "four IMEIs with numbers", "IMEI 1:any | IMEI 2:any | IMEI 3:more | IMEI 4:more"],
  ["corrections", "names that say nothing", "A:any | B:any | C:more | D:more"],
  ["corrections", "boxes and handsets", "Box IMEI 1:any | Box IMEI 2:any | Handset IMEI 1:more | Handset IMEI 2:more"],
  ["corrections", "a negation", "Not correct IMEI 1:r1 | Not correct IMEI 2:r2 | IMEI 1:any | IMEI 2:any"],
  [
    "corrections",
    "to be corrected",
    "IMEI 1 to be corrected:r1 | IMEI 2 to be corrected:r2 | IMEI 1 new:c1 | IMEI 2 new:c2",
  ],
  [
    "corrections",
    "not corrected, Persian",
    "شناسه ۱ اصلاح نشده:r1 | شناسه ۲ اصلاح نشده:r2 | شناسه ۱ اصلاح شده:c1 | شناسه ۲ اصلاح شده:c2",
  ],
  [
    "corrections",
    "registered now",
    "شناسه ۱ ثبت شده جدید:any | شناسه ۲ ثبت شده جدید:any | شناسه ۱ قدیم:r1 | شناسه ۲ قدیم:r2",
  ],
  ["corrections", "kept, wrong and new", "IMEI سالم:any | IMEI اشتباه:any | IMEI صحیح:more"],
  ["corrections", "one IMEI alone is corrected", "IMEI 1:any | IMEI 2 اشتباه:r2 | IMEI 2 صحیح:c2"],
  [
    "corrections",
    "a slot in a slot",
    "Old IMEI 1 (SIM 2):any | Old IMEI 2 (SIM 1):any | New IMEI 1:c1 | New IMEI 2:c2",
  ],
  [
    "corrections",
    "two devices side by side",
    "Old IMEI 1 A:any | Old IMEI 1 B:any | New IMEI 1 A:more | New IMEI 1 B:more",
  ],
  [
    "corrections",
    "serial numbers like IMEIs",
    "Old Serial 1:any | Old Serial 2:more | New Serial 1:any | New Serial 2:more",
  ],
  [
    "corrections",
    "IMEIs beside serial numbers like IMEIs",
    "Old S/N:any | Old IMEI 1:r1 | Old IMEI 2:r2 | New S/N:more | New IMEI 1:c1 | New IMEI 2:c2",
  ],
  ["corrections", "software versions", "Old IMEISV 1:any | Old IMEISV 2:any | New IMEISV 1:more | New IMEISV 2:more"],
  [
    "corrections",
    "two kinds of old",
    "Old IMEI 1:any | Previous IMEI 1:more | Old IMEI 2:any | Previous IMEI 2:more | New IMEI 1:c1 | New IMEI 2:c2",
  ],
  [
    "corrections",
    "two pairs without a word beside a new one",
    "IMEI 1:any | IMEI 2:any | Current IMEI 1:more | Current IMEI 2:more | New IMEI 1:c1 | New IMEI 2:c2",
  ],
  ["corrections", "pairs that share nothing", "Old IMEI 1:any | New IMEI 1:i1 | Old IMEI 2:more | New IMEI 2:i2"],
  [
    "corrections",
    "dates of the pairs",
    "Old IMEI 1 date:date | Old IMEI 1:r1 | Old IMEI 2:r2 | New IMEI 1:c1 | New IMEI 2:c2 | New IMEI 2 date:date",
  ],
  [
    "corrections",
    "a word that begins with another",
    "Newark IMEI 1:any | Newark IMEI 2:any | Oldham IMEI 1:more | Oldham IMEI 2:more",
  ],
  ["corrections", "only the registered pair", "Old IMEI 1:r1 | Old IMEI 2:r2 | Serial:more | Lot:any"],
  ["corrections", "the correct pair twice", "شناسه صحیح:any | شناسه درست:any | شناسه جدید:more | شناسه واقعی:more"],
  [
    "corrections",
    "a header of two lines",
    "Old:count | Old :count | New:count | New :count // IMEI 1:any | IMEI 2:any | IMEI 1:more | IMEI 2:more",
  ],
  [
    "corrections",
    "phones under the names of IMEIs",
    "Old IMEI 1:phone | Old IMEI 2:phone | New IMEI 1:c1 | New IMEI 2:c2",
  ],
  ["corrections", "an IMSI that is called IMEI", "Old IMEI 1:imsi | Old IMEI 2:r2 | New IMEI 1:c1 | New IMEI 2:c2"],

  [
    "devices",
    "old and new",
    "Old IMEI 1:any | New IMEI 1:more | Old IMEI 2:any | New IMEI 2:more | Phone:owner | Brand:brand | Model:model",
  ],
  [
    "devices",
    "the seller's phone alone",
    "IMEI No.1:i1 | IMEI No.2:i2 | Dealer Mobile:phone | Brand:brand | Model:model",
  ],
  [
    "devices",
    "two phones of nobody",
    "IMEI No.1:i1 | IMEI No.2:i2 | Phone A:any | Mobile 1:phone | Mobile 2:phone | Brand:brand | Model:model",
  ],
  [
    "devices",
    "the owner's national id",
    "IMEI No.1:i1 | IMEI No.2:i2 | شماره ملی مالک:nid | شماره شناسنامه مالک:number | Brand:brand | Model:model",
  ],
  [
    "devices",
    "a mobile that is a model",
    "IMEI No.1:i1 | IMEI No.2:i2 | Mobile:sku | Owner Tel:owner | Brand:brand | Model No:model",
  ],
  [
    "devices",
    "two models",
    "IMEI No.1:i1 | IMEI No.2:i2 | Owner Tel:owner | Brand:brand | Model Name:any | Model Code:sku | Model Type:note",
  ],
  [
    "devices",
    "a maker and a brand",
    "IMEI No.1:i1 | IMEI No.2:i2 | Owner Tel:owner | Manufacturer:name | Brand Name:brand | Model No:model",
  ],
  [
    "devices",
    "an owner's brand",
    "IMEI No.1:i1 | IMEI No.2:i2 | Brand Owner Phone:phone | Maker:brand | Model No:model",
  ],
  [
    "devices",
    "the importer's phone",
    "IMEI No.1:i1 | IMEI No.2:i2 | تلفن شرکت:phone | برند کالا:brand | مدل کالا:model",
  ],
  [
    "devices",
    "two first slots",
    "IMEI 1st:any | First IMEI:any | Second IMEI:i2 | Owner Tel:owner | Brand:brand | Model:model",
  ],
  ["devices", "a landline", "IMEI No.1:i1 | IMEI No.2:i2 | Owner Tel:landline | Brand:brand | Model:model"],
  [
    "devices",
    "a warranty's end",
    "IMEI No.1:i1 | IMEI No.2:i2 | Owner Tel:owner | Brand:brand | Model:model | Warranty until:date",
  ],

  ["sightings", "swapped names", "IMEI No:msisdn | Phone No:imei | Seen:iso"],
  ["sightings", "a serial number like an IMEI", "Serial No:any | Phone No:msisdn | Seen on:iso"],
  ["sightings", "a lot like an IMEI", "Lot:any | Phone No:msisdn | Seen on:iso"],
  ["sightings", "two IMEIs", "IMEI 1:any | IMEI 2:more | Phone No:msisdn | Seen on:iso"],
  ["sightings", "first and last", "IMEI No:imei | Phone No:msisdn | First seen:date | Last seen:date"],
  ["sightings", "a date and a time", "IMEI No:imei | Phone No:msisdn | Date:date | Time:time"],
  ["sightings", "two parties", "A Number:phone | B Number:phone | IMEI No:imei | Call Date:iso"],
  ["sightings", "caller and called", "Calling Number:phone | Called Number:phone | IMEI No:imei | Call Date:iso"],
  ["sightings", "the date of an invoice", "IMEI No:imei | Phone No:msisdn | Invoice Date:date"],
  ["sightings", "the day of birth", "IMEI No:imei | Phone No:msisdn | تاریخ تولد:date"],
  ["sightings", "the end of a warranty", "IMEI No:imei | Phone No:msisdn | Warranty Expiry:date"],
  ["sightings", "the dealer's phone", "IMEI No:imei | شماره فروشنده:phone | تاریخ فروش:date"],
  ["sightings", "an IMSI under the name of a number", "IMEI No:imei | SIM Number:imsi | Seen on:iso"],
  ["sightings", "prices like phones", "IMEI No:imei | Number:price | Seen on:iso"],
  ["sightings", "contents alone, twice", "C1:any | C2:more | C3:msisdn | C4:iso"],
  ["sightings", "contents alone, two dates", "C1:imei | C2:msisdn | C3:date | C4:date"],
];
