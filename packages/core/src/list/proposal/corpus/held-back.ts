import type { Foreign } from "#list/proposal/corpus/list";

/**
 * Headers that were written before the rules that read them, and were not looked at while these were written. The first
 * score of the rules on this part is in its test.
 */
export const HELD_BACK: readonly Foreign[] = [
  [
    "corrections",
    "a spreadsheet of a repair centre",
    "Job No:number | IMEI 1 Old:r1 | IMEI 2 Old:r2 | IMEI 1 Actual:c1 | IMEI 2 Actual:c2 | Technician:name",
  ],
  [
    "corrections",
    "Odoo",
    "Product:model | Lot/Serial Number:serial | Recorded IMEI 1:r1 | Recorded IMEI 2:r2 | Verified IMEI 1:c1 | Verified IMEI 2:c2",
  ],
  [
    "corrections",
    "a supplier of Guangzhou",
    "Item:count | Mistake IMEI 1:r1 | Mistake IMEI 2:r2 | Correct IMEI 1:c1 | Correct IMEI 2:c2 | Remark:note",
  ],
  [
    "corrections",
    "words behind the numbers",
    "IMEI1Registered:r1 | IMEI2Registered:r2 | IMEI1Corrected:c1 | IMEI2Corrected:c2",
  ],
  [
    "corrections",
    "Turkish",
    "Kayıtlı IMEI 1:r1 | Kayıtlı IMEI 2:r2 | Doğru IMEI 1:c1 | Doğru IMEI 2:c2 | Marka:brand | Model:model",
  ],
  [
    "corrections",
    "register and box",
    "Old IMEI No 1 (Register):r1 | Old IMEI No 2 (Register):r2 | New IMEI No 1 (Box):c1 | New IMEI No 2 (Box):c2",
  ],
  [
    "corrections",
    "one slot below the other",
    "SIM1 IMEI old:r1 | SIM1 IMEI new:c1 | SIM2 IMEI old:r2 | SIM2 IMEI new:c2 | Qty:number",
  ],
  [
    "corrections",
    "Persian, wrong and correct",
    "نام کالا:model | شناسه اشتباه ۱:r1 | شناسه اشتباه ۲:r2 | شناسه صحیح گوشی ۱:c1 | شناسه صحیح گوشی ۲:c2",
  ],
  [
    "corrections",
    "Persian, present and corrected",
    "IMEI اول موجود در سامانه:r1 | IMEI دوم موجود در سامانه:r2 | IMEI اول اصلاح شده:c1 | IMEI دوم اصلاح شده:c2",
  ],
  [
    "corrections",
    "Persian without joiners",
    "شناسه یک ثبتشده:r1 | شناسه دو ثبتشده:r2 | شناسه یک تصحیحشده:c1 | شناسه دو تصحیحشده:c2",
  ],
  [
    "corrections",
    "Arabic letters, before and after",
    "شناسه ١ پيش از تغيير:r1 | شناسه ٢ پيش از تغيير:r2 | شناسه ١ پس از تغيير:c1 | شناسه ٢ پس از تغيير:c2",
  ],
  [
    "corrections",
    "the registered pair without a word, Persian",
    "IMEI ۱:r1 | IMEI ۲:r2 | IMEI ۱ صحیح:c1 | IMEI ۲ صحیح:c2 | شماره پرونده:number",
  ],
  [
    "corrections",
    "a form's questions",
    "IMEI 1 as registered:r1 | IMEI 2 as registered:r2 | IMEI 1 as shown by *#06#:c1 | IMEI 2 as shown by *#06#:c2 | Submitted:datetime",
  ],

  [
    "devices",
    "a customs declaration",
    "Kotaj No:number | IMEI_1ST:i1 | IMEI_2ND:i2 | BRAND_TITLE:brand | MODEL_TITLE:model | OWNER_MOBILE:owner",
  ],
  [
    "devices",
    "a retail chain",
    "IMEI#1:i1 | IMEI#2:i2 | Buyer Phone Number:owner | Brand:brand | Phone Model:model | Price (IRR):price",
  ],
  [
    "devices",
    "a supplier of Hong Kong",
    "Carton ID:box | IMEI A:i1 | IMEI B:i2 | Brand:brand | Product Model:model | Mobile No:owner",
  ],
  [
    "devices",
    "a CRM",
    "Customer Name:name | Customer Phone:owner | Device Make:brand | Device Model:model | IMEI 1 Number:i1 | IMEI 2 Number:i2",
  ],
  [
    "devices",
    "Persian, of a shop",
    "شماره موبایل خریدار:owner | نام خریدار:name | برند دستگاه:brand | مدل دستگاه:model | سریال اول IMEI:i1 | سریال دوم IMEI:i2",
  ],
  [
    "devices",
    "Persian, with a warranty",
    "شناسه اصلی:i1 | شناسه دوم:i2 | شماره تلفن همراه مالک:owner | نام تجاری:brand | مدل:model | شرکت گارانتی:guarantor",
  ],
  [
    "devices",
    "mixed, with a store's phone",
    "IMEI 1:i1 | IMEI 2:i2 | تلفن فروشنده:phone | تلفن مالک:owner | Brand:brand | مدل:model",
  ],
  [
    "devices",
    "of operations, mixed",
    "IMEI1:i1 | IMEI2:i2 | نوع کانال:channel | نام واردکننده:importer | موبایل مالک:owner | برند:brand | مدل:model",
    ",",
    "OPS",
  ],
  [
    "devices",
    "Arabic letters, below a title",
    "فهرست كالا // رديف:count | شناسه اول كالا:i1 | شناسه دوم كالا:i2 | موبايل مالك:owner | برند:brand | مدل:model",
  ],

  ["sightings", "a probe", "imei_tac_snr:imei | calling_msisdn:msisdn | probe_ts:iso | lac:number"],
  [
    "sightings",
    "a data warehouse",
    "SUBSCRIBER_KEY:count | PHONE_NUMBER:msisdn | EQUIPMENT_IMEI:imei | ACTIVITY_DATE:datetime",
  ],
  ["sightings", "a SIM tracker", "Number:msisdn | IMEI:imei | Detected At:iso"],
  ["sightings", "Spanish at a roaming partner", "Fecha:datetime | Número de teléfono:msisdn | IMEI:imei"],
  ["sightings", "Persian, last time", "شماره خط:msisdn | شناسه تجهیز:imei | آخرین زمان مشاهده:datetime"],
  [
    "sightings",
    "Persian, with a zone",
    "تاریخ و زمان رویت (UTC):iso | شماره مشترک:msisdn | IMEI مشترک:imei | نام استان:city",
  ],
  ["sightings", "no names that say anything", "f01:count | f02:msisdn | f03:imei | f04:iso | f05:imsi", ";"],
  ["sightings", "camel case", "lastSeenTime:iso | imeiNumber:imei | phoneNumber:msisdn | cellName:city"],
];
