import type { Document } from "#document";

import type * as Types from "#generated/types";

export const CancelImport = {
  "name": "CancelImport",
  "kind": "mutation",
  "hash": "0b8494c91ebd246ca1f6bdbf451b6bb19a6b0580d98cb9906c243a9a693e7b1d",
  "text": "mutation CancelImport($input: CancelImportInput!) {\n  cancelImport(input: $input) {\n    __typename\n    ... on CancelImportSuccess {\n      import {\n        ...ImportPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  summaryUrl\n  changedRows\n  changedUrl\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.CancelImportMutation, Types.CancelImportMutationVariables>;

export const CommitImport = {
  "name": "CommitImport",
  "kind": "mutation",
  "hash": "533fb4dd950c5df8bdcd9e376b7a5e628fa83e532ef467367d3283bd828265a8",
  "text": "mutation CommitImport($input: CommitImportInput!) {\n  commitImport(input: $input) {\n    __typename\n    ... on CommitImportSuccess {\n      import {\n        ...ImportPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  summaryUrl\n  changedRows\n  changedUrl\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.CommitImportMutation, Types.CommitImportMutationVariables>;

export const CreateImport = {
  "name": "CreateImport",
  "kind": "mutation",
  "hash": "8054c23ffd339f8c2471434a3d2d68452fc48c3717779ec286d71d0432d8864a",
  "creates": true,
  "text": "mutation CreateImport($input: CreateImportInput!) {\n  createImport(input: $input) {\n    __typename\n    ... on CreateImportSuccess {\n      import {\n        ...ImportPage\n      }\n      upload {\n        ...Upload\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  summaryUrl\n  changedRows\n  changedUrl\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n  }\n}\n\nfragment Upload on UploadForm {\n  url\n  fields {\n    name\n    value\n  }\n  maxBytes\n  expiresAt\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
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
  "hash": "8e24b1de06cde1e5c98f0bff0295d5b19ca52ca993882d957b98011e10559577",
  "text": "query Devices($first: Int, $after: String, $last: Int, $before: String) {\n  devices(first: $first, after: $after, last: $last, before: $before) {\n    nodes {\n      ...DeviceRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment DeviceRow on Device {\n  id\n  imeis\n  channel\n  importer {\n    id\n    name\n  }\n  brand\n  model\n  guarantor\n  legality\n  openTicket {\n    id\n    number\n    status\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.DevicesQuery, Types.DevicesQueryVariables>;

export const FileTicket = {
  "name": "FileTicket",
  "kind": "mutation",
  "hash": "0abfc00e7c1ba6d85a307d58a47fd12c7c772fbbc31e7f63c75b1250143a9038",
  "creates": true,
  "text": "mutation FileTicket($input: FileTicketInput!) {\n  fileTicket(input: $input) {\n    __typename\n    ... on FileTicketSuccess {\n      ticket {\n        ...TicketPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.FileTicketMutation, Types.FileTicketMutationVariables>;

export const Guide = {
  "name": "Guide",
  "kind": "query",
  "hash": "134b3db566bac5da4d1a5322a7dc07cfec9d3f434becb676c052abd8b723d9a5",
  "text": "query Guide {\n  guide {\n    title\n    subjects {\n      subject\n      title\n      introduction\n      warnings\n      steps {\n        step\n        stage\n        input\n        title\n        words\n        note\n      }\n      fields {\n        path\n        label\n        hint\n      }\n    }\n    verdicts {\n      verdict\n      row\n      name\n      words\n      remedy\n      namesContact\n    }\n    lastResort {\n      title\n      words\n    }\n    labels {\n      panel\n      problems\n      devices\n      enquiry\n      repair\n      create\n      next\n      previousPage\n      nextPage\n      row\n      ticketNumber\n      device\n      filedAt\n      subject\n      status\n      expert\n      verdict\n      remedy\n      importer\n      guarantor\n      seller\n    }\n    names {\n      ticketStatuses {\n        ...Named\n      }\n      ruleStates {\n        ...Named\n      }\n      channels {\n        ...Named\n      }\n      legalities {\n        ...Named\n      }\n      listKinds {\n        ...Named\n      }\n      importStates {\n        ...Named\n      }\n      outcomes {\n        ...Named\n      }\n      roles {\n        ...Named\n      }\n    }\n  }\n}\n\nfragment Named on GuideName {\n  value\n  name\n}"
} as Document<Types.GuideQuery, Types.GuideQueryVariables>;

export const Health = {
  "name": "Health",
  "kind": "query",
  "hash": "a34c1e593d8d505424d46505532320f00f1ea3133361d2c8ecfe60ac6ab66da6",
  "text": "query Health {\n  health {\n    openTickets\n    hasMore\n    oldestFiledAt\n  }\n}"
} as Document<Types.HealthQuery, Types.HealthQueryVariables>;

export const Import = {
  "name": "Import",
  "kind": "query",
  "hash": "5a9ccf82966a100ff88a9abd59c2873017831cea05535b2f85a6616e371d6b24",
  "text": "query Import($id: ID!) {\n  import(id: $id) {\n    ...ImportPage\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  summaryUrl\n  changedRows\n  changedUrl\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n  }\n}"
} as Document<Types.ImportQuery, Types.ImportQueryVariables>;

export const Imports = {
  "name": "Imports",
  "kind": "query",
  "hash": "98c434a8ad1ff094684a22ae931085e2fa234b37c9dad272cde7697365c9d67e",
  "text": "query Imports($filter: ImportFilter, $order: ListOrder, $first: Int, $after: String, $last: Int, $before: String) {\n  imports(\n    filter: $filter\n    order: $order\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...ImportRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
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
  "hash": "ab1e5be985dd21f6eebba2889ccfc7c30a43b86d7a5188334e7a201da0df6f48",
  "text": "mutation NameImporter($input: NameImporterInput!) {\n  nameImporter(input: $input) {\n    __typename\n    ... on NameImporterSuccess {\n      importer {\n        id\n        organisation\n        name\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.NameImporterMutation, Types.NameImporterMutationVariables>;

export const Node = {
  "name": "Node",
  "kind": "query",
  "hash": "68406ca4e94ac12ce1a7b644e11605c2bd817c35a4401966aaa70429229a8ae2",
  "text": "query Node($id: ID!) {\n  node(id: $id) {\n    ...Found\n  }\n}\n\nfragment Found on Node {\n  __typename\n  id\n  ... on Ticket {\n    ...TicketRow\n  }\n  ... on Device {\n    ...DeviceRow\n  }\n  ... on Import {\n    ...ImportRow\n  }\n  ... on Importer {\n    organisation\n    name\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment DeviceRow on Device {\n  id\n  imeis\n  channel\n  importer {\n    id\n    name\n  }\n  brand\n  model\n  guarantor\n  legality\n  openTicket {\n    id\n    number\n    status\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}"
} as Document<Types.NodeQuery, Types.NodeQueryVariables>;

export const Nodes = {
  "name": "Nodes",
  "kind": "query",
  "hash": "f4b03c938058e7b97528b2e4f7546201c93d90f20ff308accf311acd8a554077",
  "text": "query Nodes($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    ...Found\n  }\n}\n\nfragment Found on Node {\n  __typename\n  id\n  ... on Ticket {\n    ...TicketRow\n  }\n  ... on Device {\n    ...DeviceRow\n  }\n  ... on Import {\n    ...ImportRow\n  }\n  ... on Importer {\n    organisation\n    name\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment DeviceRow on Device {\n  id\n  imeis\n  channel\n  importer {\n    id\n    name\n  }\n  brand\n  model\n  guarantor\n  legality\n  openTicket {\n    id\n    number\n    status\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}"
} as Document<Types.NodesQuery, Types.NodesQueryVariables>;

export const PrecheckTicket = {
  "name": "PrecheckTicket",
  "kind": "query",
  "hash": "b2910dd894ac655b01105abdd7b3fb86c47bce870b858eecc5a5571bb5fe707e",
  "text": "query PrecheckTicket($input: PrecheckTicketInput!) {\n  precheckTicket(input: $input) {\n    __typename\n    ... on Precheck {\n      status\n      explanation {\n        ...Explained\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.PrecheckTicketQuery, Types.PrecheckTicketQueryVariables>;

export const Queue = {
  "name": "Queue",
  "kind": "query",
  "hash": "84be2f476d6387ee73b48d3fa5e97a5da83b64087aa413fe26d65328c3481a02",
  "text": "query Queue($filter: QueueFilter, $order: ListOrder, $first: Int, $after: String, $last: Int, $before: String) {\n  queue(\n    filter: $filter\n    order: $order\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...QueueRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment QueueRow on Ticket {\n  ...TicketRow\n  device {\n    id\n    brand\n    model\n    importer {\n      id\n      name\n    }\n  }\n  explanation {\n    waitsFor\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.QueueQuery, Types.QueueQueryVariables>;

export const ReviewTicket = {
  "name": "ReviewTicket",
  "kind": "mutation",
  "hash": "c3865864233aa02161ba668d2da25549bbb01352ebb9a56d42e1ccd869840f7c",
  "text": "mutation ReviewTicket($input: ReviewTicketInput!) {\n  reviewTicket(input: $input) {\n    __typename\n    ... on ReviewTicketSuccess {\n      ticket {\n        ...TicketPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.ReviewTicketMutation, Types.ReviewTicketMutationVariables>;

export const Reviewed = {
  "name": "Reviewed",
  "kind": "query",
  "hash": "e1b83e4ca27c6b2f39e65dc97c29464f51a3ce26ce330e967b8bdddb3387221c",
  "text": "query Reviewed($number: String!) {\n  ticket(number: $number) {\n    ...ReviewedTicket\n  }\n}\n\nfragment ReviewedTicket on Ticket {\n  ...TicketPage\n  device {\n    id\n    imeis\n    channel\n    brand\n    model\n    guarantor\n    legality\n    importer {\n      id\n      name\n    }\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}"
} as Document<Types.ReviewedQuery, Types.ReviewedQueryVariables>;

export const Ticket = {
  "name": "Ticket",
  "kind": "query",
  "hash": "39f6ee6967ae0cde474ec98d338d6ead1d7af4d11acfd33a07d68e943c6388f6",
  "text": "query Ticket($number: String!) {\n  ticket(number: $number) {\n    ...TicketPage\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}"
} as Document<Types.TicketQuery, Types.TicketQueryVariables>;

export const TicketEvidence = {
  "name": "TicketEvidence",
  "kind": "query",
  "hash": "28ae8a7f58981349ecb61ab1804727fdbd5870449c6e1ce044b40f19a80b62d7",
  "text": "query TicketEvidence($number: String!) {\n  ticketEvidence(number: $number) {\n    ownedByRequester\n    imeis {\n      imei\n      holder\n      seenWithRequester\n      otherNumbers\n      seenWithOthers\n    }\n    correction {\n      registered\n      correct\n      agrees\n      importId\n      row\n    }\n  }\n}"
} as Document<Types.TicketEvidenceQuery, Types.TicketEvidenceQueryVariables>;

export const Tickets = {
  "name": "Tickets",
  "kind": "query",
  "hash": "b31f6aa8ff2d386d25bc92c3862cfca80f1c4be0836abbc579a27424eef23bdc",
  "text": "query Tickets($filter: TicketFilter, $order: ListOrder, $first: Int, $after: String, $last: Int, $before: String) {\n  tickets(\n    filter: $filter\n    order: $order\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...TicketRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.TicketsQuery, Types.TicketsQueryVariables>;

export const UndoImport = {
  "name": "UndoImport",
  "kind": "mutation",
  "hash": "5186fc26756e340ebcdf2c676a63969122bd548c7c8f3c368dd859bf7be17e97",
  "text": "mutation UndoImport($input: UndoImportInput!) {\n  undoImport(input: $input) {\n    __typename\n    ... on UndoImportSuccess {\n      import {\n        ...ImportPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  summaryUrl\n  changedRows\n  changedUrl\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.UndoImportMutation, Types.UndoImportMutationVariables>;

export const Watch = {
  "name": "Watch",
  "kind": "query",
  "hash": "56fa10d449a7a668ad5698e81e90f6d8f660494bc0a695b26bdab68a09788a34",
  "text": "query Watch($filter: ImportFilter, $order: ListOrder, $first: Int, $after: String, $last: Int, $before: String) {\n  imports(\n    filter: $filter\n    order: $order\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...WatchedImport\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment WatchedImport on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  followedBy\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  alarms {\n    code\n    message\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.WatchQuery, Types.WatchQueryVariables>;

export const WithdrawTicket = {
  "name": "WithdrawTicket",
  "kind": "mutation",
  "hash": "a9d0c18cffab6de3c03e8b32ac3be4460f12794ba2a52a79b282f7de1ba000f2",
  "text": "mutation WithdrawTicket($input: WithdrawTicketInput!) {\n  withdrawTicket(input: $input) {\n    __typename\n    ... on WithdrawTicketSuccess {\n      ticket {\n        ...TicketPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  remedy\n  waitsFor\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.WithdrawTicketMutation, Types.WithdrawTicketMutationVariables>;

export const Worklist = {
  "name": "Worklist",
  "kind": "query",
  "hash": "5433a82f5cc146c7824cd8589764416a748b5425f459310bd17ad53760b2e087",
  "text": "query Worklist($filter: WorklistFilter, $order: ListOrder, $first: Int, $after: String, $last: Int, $before: String) {\n  worklist(\n    filter: $filter\n    order: $order\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...TicketRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  endedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.WorklistQuery, Types.WorklistQueryVariables>;

