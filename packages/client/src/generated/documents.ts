import type { Document } from "#document";

import type * as Types from "#generated/types";

export const CancelImport = {
  "name": "CancelImport",
  "kind": "mutation",
  "hash": "2e50ea1873c33127349553a60f52f0fb6daa0124dacb08477f32a67d8e91e684",
  "text": "mutation CancelImport($input: CancelImportInput!) {\n  cancelImport(input: $input) {\n    __typename\n    ... on CancelImportSuccess {\n      import {\n        ...ImportPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  startedAt\n  follows\n  followedBy\n  sameAs\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  summaryUrl\n  changedRows\n  changedUrl\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n  }\n}"
} as Document<Types.CancelImportMutation, Types.CancelImportMutationVariables>;

export const CommitImport = {
  "name": "CommitImport",
  "kind": "mutation",
  "hash": "363c7d20582f52774a052f0dbd285c6540e3115cfbe43c552b808bc6a3c56046",
  "text": "mutation CommitImport($input: CommitImportInput!) {\n  commitImport(input: $input) {\n    __typename\n    ... on CommitImportSuccess {\n      import {\n        ...ImportPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  startedAt\n  follows\n  followedBy\n  sameAs\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  summaryUrl\n  changedRows\n  changedUrl\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n  }\n}"
} as Document<Types.CommitImportMutation, Types.CommitImportMutationVariables>;

export const CreateImport = {
  "name": "CreateImport",
  "kind": "mutation",
  "hash": "8d84080b4d2a96530ec9ec2b98c41ae5df251e328e2f9704fa02f2498a18f0af",
  "text": "mutation CreateImport($input: CreateImportInput!) {\n  createImport(input: $input) {\n    __typename\n    ... on CreateImportSuccess {\n      import {\n        ...ImportPage\n      }\n      upload {\n        ...Upload\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  startedAt\n  follows\n  followedBy\n  sameAs\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  summaryUrl\n  changedRows\n  changedUrl\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Upload on UploadForm {\n  url\n  fields {\n    name\n    value\n  }\n  maxBytes\n  expiresAt\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n  }\n}"
} as Document<Types.CreateImportMutation, Types.CreateImportMutationVariables>;

export const Device = {
  "name": "Device",
  "kind": "query",
  "hash": "d62e599a4fcda0b816ae0eae9c14724287a12e0cd85b4fb47bb6c41e1ba21461",
  "text": "query Device($imei: IMEI!) {\n  device(imei: $imei) {\n    imei\n    brand\n    model\n    channel\n    importer {\n      id\n      name\n    }\n    guarantor\n    legality\n  }\n}"
} as Document<Types.DeviceQuery, Types.DeviceQueryVariables>;

export const Devices = {
  "name": "Devices",
  "kind": "query",
  "hash": "e78082a39ea6aeab4c2930726b09c06e83dc7f8c12f1fbb061d5af707464b5d6",
  "text": "query Devices($first: Int = 20, $after: String) {\n  devices(first: $first, after: $after) {\n    nodes {\n      id\n      imeis\n      channel\n      importer {\n        id\n        name\n      }\n      brand\n      model\n      guarantor\n      legality\n      openTicket {\n        id\n        number\n        status\n      }\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  endCursor\n}"
} as Document<Types.DevicesQuery, Types.DevicesQueryVariables>;

export const FileTicket = {
  "name": "FileTicket",
  "kind": "mutation",
  "hash": "6abe7b9065253f64885cf13c7a8a36912b0862432a9c501e2cc44606f8f2007f",
  "text": "mutation FileTicket($input: FileTicketInput!) {\n  fileTicket(input: $input) {\n    __typename\n    ... on FileTicketSuccess {\n      ticket {\n        ...TicketPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n  }\n}"
} as Document<Types.FileTicketMutation, Types.FileTicketMutationVariables>;

export const Guide = {
  "name": "Guide",
  "kind": "query",
  "hash": "134b3db566bac5da4d1a5322a7dc07cfec9d3f434becb676c052abd8b723d9a5",
  "text": "query Guide {\n  guide {\n    title\n    subjects {\n      subject\n      title\n      introduction\n      warnings\n      steps {\n        step\n        stage\n        input\n        title\n        words\n        note\n      }\n      fields {\n        path\n        label\n        hint\n      }\n    }\n    verdicts {\n      verdict\n      row\n      name\n      words\n      remedy\n      namesContact\n    }\n    lastResort {\n      title\n      words\n    }\n    labels {\n      panel\n      problems\n      devices\n      enquiry\n      repair\n      create\n      next\n      previousPage\n      nextPage\n      row\n      ticketNumber\n      device\n      filedAt\n      subject\n      status\n      expert\n      verdict\n      remedy\n      importer\n      guarantor\n      seller\n    }\n    names {\n      ticketStatuses {\n        ...Named\n      }\n      ruleStates {\n        ...Named\n      }\n      channels {\n        ...Named\n      }\n      legalities {\n        ...Named\n      }\n      listKinds {\n        ...Named\n      }\n      importStates {\n        ...Named\n      }\n      outcomes {\n        ...Named\n      }\n      roles {\n        ...Named\n      }\n    }\n  }\n}\n\nfragment Named on GuideName {\n  value\n  name\n}"
} as Document<Types.GuideQuery, Types.GuideQueryVariables>;

export const Import = {
  "name": "Import",
  "kind": "query",
  "hash": "da996eed9e30fcf6567af800dbfb007b47c707847d27defbec99d7690607992c",
  "text": "query Import($id: ID!) {\n  import(id: $id) {\n    ...ImportPage\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  startedAt\n  follows\n  followedBy\n  sameAs\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  summaryUrl\n  changedRows\n  changedUrl\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}"
} as Document<Types.ImportQuery, Types.ImportQueryVariables>;

export const Imports = {
  "name": "Imports",
  "kind": "query",
  "hash": "43a6007956d49b6392485d97ad90ab9e1f11bdf27b5a7e721c28404c69614ee9",
  "text": "query Imports($first: Int = 20, $after: String) {\n  imports(first: $first, after: $after) {\n    nodes {\n      ...ImportRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  endCursor\n}"
} as Document<Types.ImportsQuery, Types.ImportsQueryVariables>;

export const Me = {
  "name": "Me",
  "kind": "query",
  "hash": "0bf168ae264a117a6a562b39eaac12f54a06e2255e555154566a47c50933a70e",
  "text": "query Me {\n  me {\n    name\n    roles\n    msisdns\n    organisation\n  }\n}"
} as Document<Types.MeQuery, Types.MeQueryVariables>;

export const NameImporter = {
  "name": "NameImporter",
  "kind": "mutation",
  "hash": "5ffc03d7fab9a56ff8dfc51b69c94af0e257a0b4cedb53e40d7e65d3c714b038",
  "text": "mutation NameImporter($input: NameImporterInput!) {\n  nameImporter(input: $input) {\n    id\n    name\n  }\n}"
} as Document<Types.NameImporterMutation, Types.NameImporterMutationVariables>;

export const PrecheckTicket = {
  "name": "PrecheckTicket",
  "kind": "query",
  "hash": "b2b85c06cb4bf0396ed1ad2bfff5cf4536ae42d3cb739526c73889550ccfed69",
  "text": "query PrecheckTicket($input: PrecheckTicketInput!) {\n  precheckTicket(input: $input) {\n    __typename\n    ... on Precheck {\n      status\n      explanation {\n        ...Explained\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n  }\n}"
} as Document<Types.PrecheckTicketQuery, Types.PrecheckTicketQueryVariables>;

export const Queue = {
  "name": "Queue",
  "kind": "query",
  "hash": "3c97e5ca3b7af5c60e777653ae48e5089af6f95d73329bf239a2148733ffdb5b",
  "text": "query Queue($first: Int = 20, $after: String) {\n  queue(first: $first, after: $after) {\n    nodes {\n      ...TicketRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  endCursor\n}"
} as Document<Types.QueueQuery, Types.QueueQueryVariables>;

export const ReviewTicket = {
  "name": "ReviewTicket",
  "kind": "mutation",
  "hash": "60f0d0e6210c71c9ec23fdcd5de7cc4abe3cac8ce6c57f79965869c1e7ef605f",
  "text": "mutation ReviewTicket($input: ReviewTicketInput!) {\n  reviewTicket(input: $input) {\n    __typename\n    ... on ReviewTicketSuccess {\n      ticket {\n        ...TicketPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n  }\n}"
} as Document<Types.ReviewTicketMutation, Types.ReviewTicketMutationVariables>;

export const Ticket = {
  "name": "Ticket",
  "kind": "query",
  "hash": "6a0bc3a04ddf7b14ea6a17062014e88c5dd74cfdf2a83b436c66a98e30d69427",
  "text": "query Ticket($number: String!) {\n  ticket(number: $number) {\n    ...TicketPage\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}"
} as Document<Types.TicketQuery, Types.TicketQueryVariables>;

export const Tickets = {
  "name": "Tickets",
  "kind": "query",
  "hash": "83646e481abddb729d97d67583c2b38c98152a0d4a9da53011261aeaf8c6adbb",
  "text": "query Tickets($first: Int = 20, $after: String) {\n  tickets(first: $first, after: $after) {\n    nodes {\n      ...TicketRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  endCursor\n}"
} as Document<Types.TicketsQuery, Types.TicketsQueryVariables>;

export const UndoImport = {
  "name": "UndoImport",
  "kind": "mutation",
  "hash": "a7ddba6e9558c487a0d159afcb9ae3dfe87f0066975d968b6c1616ed74296fe6",
  "text": "mutation UndoImport($input: UndoImportInput!) {\n  undoImport(input: $input) {\n    __typename\n    ... on UndoImportSuccess {\n      import {\n        ...ImportPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  startedAt\n  follows\n  followedBy\n  sameAs\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  summaryUrl\n  changedRows\n  changedUrl\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n  }\n}"
} as Document<Types.UndoImportMutation, Types.UndoImportMutationVariables>;

export const WithdrawTicket = {
  "name": "WithdrawTicket",
  "kind": "mutation",
  "hash": "9b9276f1a4d626155735d27ca284c007f79bc761874cbdce7c3bb54c09c466dc",
  "text": "mutation WithdrawTicket($input: WithdrawTicketInput!) {\n  withdrawTicket(input: $input) {\n    __typename\n    ... on WithdrawTicketSuccess {\n      ticket {\n        ...TicketPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n  }\n}"
} as Document<Types.WithdrawTicketMutation, Types.WithdrawTicketMutationVariables>;

export const Worklist = {
  "name": "Worklist",
  "kind": "query",
  "hash": "462d0759780de5fad2c63296f91411c8f6f0e9a12c9f96ac91ee19ec8e591843",
  "text": "query Worklist($first: Int = 20, $after: String) {\n  worklist(first: $first, after: $after) {\n    nodes {\n      ...TicketRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  endCursor\n}"
} as Document<Types.WorklistQuery, Types.WorklistQueryVariables>;

