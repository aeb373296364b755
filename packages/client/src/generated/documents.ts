import type { Document } from "#document";

import type * as Types from "#generated/types";

export const CancelImport = {
  "name": "CancelImport",
  "kind": "mutation",
  "hash": "bd625c4fdf56233b11a27af2dd38a80a886052e53896e76974b71a1a620069ae",
  "text": "mutation CancelImport($input: CancelImportInput!) {\n  cancelImport(input: $input) {\n    __typename\n    ... on CancelImportSuccess {\n      import {\n        ...ImportPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  columnNames {\n    column\n    header\n  }\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  reportXlsxUrl\n  summaryUrl\n  changedRows\n  changedUrl\n  endRequest {\n    at\n    note\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n    contact {\n      ...Reached\n    }\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.CancelImportMutation, Types.CancelImportMutationVariables>;

export const ColumnNames = {
  "name": "ColumnNames",
  "kind": "query",
  "hash": "c2aada6d4f75f01cce99d6c82fa7f838360a528bb0c1ac478832928d7fbdd00f",
  "text": "query ColumnNames($kind: ListKind!, $header: [String!]!) {\n  columnNames(kind: $kind, header: $header) {\n    column\n    header\n  }\n}"
} as Document<Types.ColumnNamesQuery, Types.ColumnNamesQueryVariables>;

export const CommitImport = {
  "name": "CommitImport",
  "kind": "mutation",
  "hash": "071a8643d448027ca6488badbd10ca2e9dcd1b1986c86edebf2ad579e7976da1",
  "text": "mutation CommitImport($input: CommitImportInput!) {\n  commitImport(input: $input) {\n    __typename\n    ... on CommitImportSuccess {\n      import {\n        ...ImportPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  columnNames {\n    column\n    header\n  }\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  reportXlsxUrl\n  summaryUrl\n  changedRows\n  changedUrl\n  endRequest {\n    at\n    note\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n    contact {\n      ...Reached\n    }\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.CommitImportMutation, Types.CommitImportMutationVariables>;

export const Contact = {
  "name": "Contact",
  "kind": "query",
  "hash": "76d99e87ac6281382ae8f3522623ce5b7c8f337a3ad26c9d54fdbe847dc1852f",
  "text": "query Contact($organisation: String, $guarantor: String) {\n  contact(organisation: $organisation, guarantor: $guarantor) {\n    __typename\n    ...Reached\n    ...Refused\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.ContactQuery, Types.ContactQueryVariables>;

export const CreateImport = {
  "name": "CreateImport",
  "kind": "mutation",
  "hash": "ab29b4a413a1acb3df72d46f7d317aab274663fa97eb46bebafe9dada5919f41",
  "creates": true,
  "text": "mutation CreateImport($input: CreateImportInput!) {\n  createImport(input: $input) {\n    __typename\n    ... on CreateImportSuccess {\n      import {\n        ...ImportPage\n      }\n      upload {\n        ...Upload\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  columnNames {\n    column\n    header\n  }\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  reportXlsxUrl\n  summaryUrl\n  changedRows\n  changedUrl\n  endRequest {\n    at\n    note\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n    contact {\n      ...Reached\n    }\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Upload on UploadForm {\n  url\n  fields {\n    name\n    value\n  }\n  maxBytes\n  expiresAt\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.CreateImportMutation, Types.CreateImportMutationVariables>;

export const CreateMachineCredential = {
  "name": "CreateMachineCredential",
  "kind": "mutation",
  "hash": "3fbd496eb69ab566559555c911dc4e500e1cadf84b4363d3096934e0275aa61a",
  "text": "mutation CreateMachineCredential($input: CreateMachineCredentialInput!) {\n  createMachineCredential(input: $input) {\n    __typename\n    ... on CreateMachineCredentialSuccess {\n      credential {\n        ...MachineCredential\n      }\n      secret\n    }\n    ...Refused\n  }\n}\n\nfragment MachineCredential on MachineCredential {\n  clientId\n  name\n  scopes\n  createdAt\n  lastUsedAt\n  earlierSecretsEndAt\n  revokedAt\n  history {\n    at\n    act\n    by\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.CreateMachineCredentialMutation, Types.CreateMachineCredentialMutationVariables>;

export const Device = {
  "name": "Device",
  "kind": "query",
  "hash": "6e7804d0d13a5c98b8fd3c7569ddd79040cb471e507eff9a17c77445f43aadaa",
  "text": "query Device($imei: IMEI!) {\n  device(imei: $imei) {\n    imei\n    brand\n    model\n    channel\n    importer {\n      id\n      name\n      contact {\n        ...Reached\n      }\n    }\n    guarantor\n    guarantorContact {\n      ...Reached\n    }\n    legality\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}"
} as Document<Types.DeviceQuery, Types.DeviceQueryVariables>;

export const DeviceHistory = {
  "name": "DeviceHistory",
  "kind": "query",
  "hash": "049886f00288721da0c12acf9a97a066b6ed2f31670fbf13aad11eba927c01b1",
  "text": "query DeviceHistory($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n  node(id: $id) {\n    __typename\n    ... on Device {\n      id\n      history(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          ...HistoryRow\n        }\n        pageInfo {\n          ...Page\n        }\n      }\n    }\n  }\n}\n\nfragment HistoryRow on DeviceChange {\n  at\n  cause\n  by\n  imeis\n  formerImeis\n  legality\n  formerLegality\n  ownerChanged\n  ticket {\n    id\n    number\n  }\n  importId\n  row\n  message\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.DeviceHistoryQuery, Types.DeviceHistoryQueryVariables>;

export const Devices = {
  "name": "Devices",
  "kind": "query",
  "hash": "4d793c4cc0461490e15b70239008285ef904f6d82f6007aee6e794a3ed285acd",
  "text": "query Devices($first: Int, $after: String, $last: Int, $before: String) {\n  devices(first: $first, after: $after, last: $last, before: $before) {\n    nodes {\n      ...DeviceRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment DeviceRow on Device {\n  id\n  imeis\n  channel\n  importer {\n    id\n    name\n  }\n  brand\n  model\n  guarantor\n  legality\n  openTicket {\n    id\n    number\n    status\n  }\n  correction {\n    slot\n    correct\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.DevicesQuery, Types.DevicesQueryVariables>;

export const EndImport = {
  "name": "EndImport",
  "kind": "mutation",
  "hash": "ed322f056f4a97b3dbf4f25e1023d0de82ed494c93dff7a27ca0156b91135607",
  "text": "mutation EndImport($input: EndImportInput!) {\n  endImport(input: $input) {\n    __typename\n    ... on EndImportSuccess {\n      import {\n        ...ImportPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  columnNames {\n    column\n    header\n  }\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  reportXlsxUrl\n  summaryUrl\n  changedRows\n  changedUrl\n  endRequest {\n    at\n    note\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n    contact {\n      ...Reached\n    }\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.EndImportMutation, Types.EndImportMutationVariables>;

export const FileTicket = {
  "name": "FileTicket",
  "kind": "mutation",
  "hash": "928e85f2149c7253c09515cb7daa90c798e37c5c077435eaa217b838bb57d341",
  "creates": true,
  "text": "mutation FileTicket($input: FileTicketInput!) {\n  fileTicket(input: $input) {\n    __typename\n    ... on FileTicketSuccess {\n      ticket {\n        ...TicketPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  repair {\n    ...Linked\n  }\n  remedy\n  lastResort {\n    title\n    words\n  }\n  contact {\n    ...Reached\n  }\n  waitsFor\n  hold {\n    code\n    message\n  }\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Linked on TextLink {\n  text\n  url\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.FileTicketMutation, Types.FileTicketMutationVariables>;

export const FindTickets = {
  "name": "FindTickets",
  "kind": "query",
  "hash": "8efe9683ffa6da656f511f201cb3592e35471220387fb60d9281ca32754b1cde",
  "text": "query FindTickets($text: String!) {\n  findTickets(text: $text) {\n    ...QueueRow\n  }\n}\n\nfragment QueueRow on Ticket {\n  ...TicketRow\n  reservation {\n    ...Reserved\n  }\n  device {\n    id\n    brand\n    model\n    importer {\n      id\n      name\n    }\n  }\n  explanation {\n    waitsFor\n    hold {\n      code\n    }\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Reserved on TicketReservation {\n  until\n  isYours\n}"
} as Document<Types.FindTicketsQuery, Types.FindTicketsQueryVariables>;

export const Guide = {
  "name": "Guide",
  "kind": "query",
  "hash": "b732a6531fd158f931c9028b210744869e0ee9f65b3734f570c7dd8080edef77",
  "text": "query Guide {\n  guide {\n    title\n    subjects {\n      subject\n      title\n      introduction\n      warnings\n      steps {\n        step\n        stage\n        input\n        title\n        words\n        note\n      }\n      fields {\n        path\n        label\n        hint\n      }\n    }\n    verdicts {\n      verdict\n      row\n      name\n      words\n      remedy\n      namesContact\n      repair {\n        ...Linked\n      }\n    }\n    lastResort {\n      title\n      words\n    }\n    labels {\n      panel\n      problems\n      devices\n      enquiry\n      repair\n      create\n      next\n      previousPage\n      nextPage\n      row\n      ticketNumber\n      device\n      filedAt\n      subject\n      status\n      expert\n      verdict\n      remedy\n      importer\n      guarantor\n      seller\n    }\n    names {\n      ticketStatuses {\n        ...Named\n      }\n      ruleStates {\n        ...Named\n      }\n      channels {\n        ...Named\n      }\n      legalities {\n        ...Named\n      }\n      listKinds {\n        ...Named\n      }\n      importStates {\n        ...Named\n      }\n      outcomes {\n        ...Named\n      }\n      roles {\n        ...Named\n      }\n    }\n  }\n}\n\nfragment Linked on TextLink {\n  text\n  url\n}\n\nfragment Named on GuideName {\n  value\n  name\n}"
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
  "hash": "1476271097e02954d32d21191e60485f546c6414aad6900485f6f2be1c3c7874",
  "text": "query Import($id: ID!) {\n  import(id: $id) {\n    ...ImportPage\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  columnNames {\n    column\n    header\n  }\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  reportXlsxUrl\n  summaryUrl\n  changedRows\n  changedUrl\n  endRequest {\n    at\n    note\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n    contact {\n      ...Reached\n    }\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}"
} as Document<Types.ImportQuery, Types.ImportQueryVariables>;

export const Imports = {
  "name": "Imports",
  "kind": "query",
  "hash": "98c434a8ad1ff094684a22ae931085e2fa234b37c9dad272cde7697365c9d67e",
  "text": "query Imports($filter: ImportFilter, $order: ListOrder, $first: Int, $after: String, $last: Int, $before: String) {\n  imports(\n    filter: $filter\n    order: $order\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...ImportRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.ImportsQuery, Types.ImportsQueryVariables>;

export const Invitations = {
  "name": "Invitations",
  "kind": "query",
  "hash": "7e759da92106d8dce2fcc203987e2c4fdf61a6db465a79d695f16c093596116d",
  "text": "query Invitations($first: Int, $after: String, $last: Int, $before: String) {\n  invitations(first: $first, after: $after, last: $last, before: $before) {\n    nodes {\n      ...InvitationRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment InvitationRow on Invitation {\n  at\n  by\n  email\n  name\n  role\n  organisation\n  sentAt\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.InvitationsQuery, Types.InvitationsQueryVariables>;

export const InvitePerson = {
  "name": "InvitePerson",
  "kind": "mutation",
  "hash": "afca48ea4cfff5ca47ca69c02488055f688cfce4d65138056815f6df00f6df90",
  "text": "mutation InvitePerson($input: InvitePersonInput!) {\n  invitePerson(input: $input) {\n    __typename\n    ... on InvitePersonSuccess {\n      invitation {\n        ...InvitationRow\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment InvitationRow on Invitation {\n  at\n  by\n  email\n  name\n  role\n  organisation\n  sentAt\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.InvitePersonMutation, Types.InvitePersonMutationVariables>;

export const MachineCredentials = {
  "name": "MachineCredentials",
  "kind": "query",
  "hash": "83a5d9d55b206b87704928858b230371ffe6a0c28e6d41da88cf971e4ee785d3",
  "text": "query MachineCredentials {\n  machineCredentials {\n    ...MachineCredential\n  }\n}\n\nfragment MachineCredential on MachineCredential {\n  clientId\n  name\n  scopes\n  createdAt\n  lastUsedAt\n  earlierSecretsEndAt\n  revokedAt\n  history {\n    at\n    act\n    by\n  }\n}"
} as Document<Types.MachineCredentialsQuery, Types.MachineCredentialsQueryVariables>;

export const Me = {
  "name": "Me",
  "kind": "query",
  "hash": "4750c28aa1a8d0a838669245104c80676dd41cb5b5a5cc07b414395998b57987",
  "text": "query Me {\n  me {\n    name\n    roles\n    msisdns\n    organisation\n    sms\n  }\n}"
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
  "hash": "b6f78ee93a22e7aaf8971d09df5a3c6b17b70c65dcc61a3852ba0302589a33ef",
  "text": "query Node($id: ID!) {\n  node(id: $id) {\n    ...Found\n  }\n}\n\nfragment Found on Node {\n  __typename\n  id\n  ... on Ticket {\n    ...TicketRow\n  }\n  ... on Device {\n    ...DeviceRow\n  }\n  ... on Import {\n    ...ImportRow\n  }\n  ... on Importer {\n    organisation\n    name\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment DeviceRow on Device {\n  id\n  imeis\n  channel\n  importer {\n    id\n    name\n  }\n  brand\n  model\n  guarantor\n  legality\n  openTicket {\n    id\n    number\n    status\n  }\n  correction {\n    slot\n    correct\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}"
} as Document<Types.NodeQuery, Types.NodeQueryVariables>;

export const Nodes = {
  "name": "Nodes",
  "kind": "query",
  "hash": "2d5a84388e865496b7746c961ca4aecca8ec8d495cf8caac8d5c8c1efc1d3cc9",
  "text": "query Nodes($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    ...Found\n  }\n}\n\nfragment Found on Node {\n  __typename\n  id\n  ... on Ticket {\n    ...TicketRow\n  }\n  ... on Device {\n    ...DeviceRow\n  }\n  ... on Import {\n    ...ImportRow\n  }\n  ... on Importer {\n    organisation\n    name\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment DeviceRow on Device {\n  id\n  imeis\n  channel\n  importer {\n    id\n    name\n  }\n  brand\n  model\n  guarantor\n  legality\n  openTicket {\n    id\n    number\n    status\n  }\n  correction {\n    slot\n    correct\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}"
} as Document<Types.NodesQuery, Types.NodesQueryVariables>;

export const OwnContact = {
  "name": "OwnContact",
  "kind": "query",
  "hash": "64c27eaa78a5d12fb19d70eb389e2656b8c3dbbfeed9c65a86873c8a1f437ca8",
  "text": "query OwnContact {\n  me {\n    contact {\n      ...Reached\n    }\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}"
} as Document<Types.OwnContactQuery, Types.OwnContactQueryVariables>;

export const PrecheckTicket = {
  "name": "PrecheckTicket",
  "kind": "query",
  "hash": "d79f41aceaebd28880a325d1c18241ff43842be037cc8db60b2443048f81c4d8",
  "text": "query PrecheckTicket($input: PrecheckTicketInput!) {\n  precheckTicket(input: $input) {\n    __typename\n    ... on Precheck {\n      status\n      explanation {\n        ...Explained\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  repair {\n    ...Linked\n  }\n  remedy\n  lastResort {\n    title\n    words\n  }\n  contact {\n    ...Reached\n  }\n  waitsFor\n  hold {\n    code\n    message\n  }\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Linked on TextLink {\n  text\n  url\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.PrecheckTicketQuery, Types.PrecheckTicketQueryVariables>;

export const Queue = {
  "name": "Queue",
  "kind": "query",
  "hash": "59741db15591e19aebde3e2578f0b134e6de67972df9f07038b10f2d6125456a",
  "text": "query Queue($filter: QueueFilter, $order: ListOrder, $first: Int, $after: String, $last: Int, $before: String) {\n  queue(\n    filter: $filter\n    order: $order\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...QueueRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment QueueRow on Ticket {\n  ...TicketRow\n  reservation {\n    ...Reserved\n  }\n  device {\n    id\n    brand\n    model\n    importer {\n      id\n      name\n    }\n  }\n  explanation {\n    waitsFor\n    hold {\n      code\n    }\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Reserved on TicketReservation {\n  until\n  isYours\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.QueueQuery, Types.QueueQueryVariables>;

export const RateLimit = {
  "name": "RateLimit",
  "kind": "query",
  "hash": "1f689001332f5229ccd58b771b0cc6324b2059aa86699407086b1e71d7865e8f",
  "text": "query RateLimit {\n  rateLimit {\n    cost\n    costLimit\n    quotas {\n      name\n      limit\n      seconds\n      remaining\n      resetAt\n    }\n  }\n}"
} as Document<Types.RateLimitQuery, Types.RateLimitQueryVariables>;

export const RegisterChanges = {
  "name": "RegisterChanges",
  "kind": "query",
  "hash": "87a086f882be27a63852347214ad7a0517c70727e26cb937b725d529e89b61c4",
  "text": "query RegisterChanges($first: Int!, $after: String) {\n  registerChanges(first: $first, after: $after) {\n    nodes {\n      imei\n      kind\n      legality\n      at\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.RegisterChangesQuery, Types.RegisterChangesQueryVariables>;

export const RegisterFiles = {
  "name": "RegisterFiles",
  "kind": "query",
  "hash": "34e6a9d7750f8b825df7dda8cd9d3ec2d65cb35cfb484293435c1ff4f25673d8",
  "text": "query RegisterFiles($first: Int!, $after: String) {\n  registerFiles(first: $first, after: $after) {\n    nodes {\n      run\n      day\n      changes\n      writtenAt\n      url\n      endCursor\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.RegisterFilesQuery, Types.RegisterFilesQueryVariables>;

export const ReleaseTicket = {
  "name": "ReleaseTicket",
  "kind": "mutation",
  "hash": "b06c757129f046db64968a2f30a4bdc1fe3c289682c60d11ac76344d3ca1c13a",
  "text": "mutation ReleaseTicket($input: ReleaseTicketInput!) {\n  releaseTicket(input: $input) {\n    __typename\n    ... on ReleaseTicketSuccess {\n      ticket {\n        id\n        status\n        reservation {\n          ...Reserved\n        }\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment Reserved on TicketReservation {\n  until\n  isYours\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.ReleaseTicketMutation, Types.ReleaseTicketMutationVariables>;

export const RequestSignIn = {
  "name": "RequestSignIn",
  "kind": "mutation",
  "hash": "11f0c1f9da06dd3d6bd200b3491c22292ad8e5e173b2f495f1f918bc4c0e7300",
  "text": "mutation RequestSignIn($input: RequestSignInInput!) {\n  requestSignIn(input: $input) {\n    __typename\n    ... on RequestSignInSuccess {\n      msisdn\n    }\n    ...Refused\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.RequestSignInMutation, Types.RequestSignInMutationVariables>;

export const ReserveTicket = {
  "name": "ReserveTicket",
  "kind": "mutation",
  "hash": "7da3da456ba9c557fd68850c843ea87f5534c3828271374e4a3a53f3e50dab5d",
  "text": "mutation ReserveTicket($input: ReserveTicketInput!) {\n  reserveTicket(input: $input) {\n    __typename\n    ... on ReserveTicketSuccess {\n      ticket {\n        id\n        status\n        reservation {\n          ...Reserved\n        }\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment Reserved on TicketReservation {\n  until\n  isYours\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.ReserveTicketMutation, Types.ReserveTicketMutationVariables>;

export const RevertTicket = {
  "name": "RevertTicket",
  "kind": "mutation",
  "hash": "b47ff96f2ae12ce2b93c9b25b8bd05b2a5ce95314bab4850d46cfc0a3c1fbf90",
  "creates": true,
  "text": "mutation RevertTicket($input: RevertTicketInput!) {\n  revertTicket(input: $input) {\n    __typename\n    ... on RevertTicketSuccess {\n      ticket {\n        ...ReviewedTicket\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ReviewedTicket on Ticket {\n  ...TicketPage\n  reservation {\n    ...Reserved\n  }\n  revertPreview {\n    refusal {\n      code\n      message\n      action\n      ticketNumber\n    }\n    now\n    after\n  }\n  explanation {\n    doubts {\n      code\n      message\n    }\n  }\n  device {\n    id\n    imeis\n    channel\n    brand\n    model\n    guarantor\n    legality\n    importer {\n      id\n      name\n    }\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  repair {\n    ...Linked\n  }\n  remedy\n  lastResort {\n    title\n    words\n  }\n  contact {\n    ...Reached\n  }\n  waitsFor\n  hold {\n    code\n    message\n  }\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Linked on TextLink {\n  text\n  url\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Reserved on TicketReservation {\n  until\n  isYours\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.RevertTicketMutation, Types.RevertTicketMutationVariables>;

export const ReviewTicket = {
  "name": "ReviewTicket",
  "kind": "mutation",
  "hash": "dc79423a050940121ccdd39029eaddf26bdbf2deab62f789541ec5af105fda52",
  "text": "mutation ReviewTicket($input: ReviewTicketInput!) {\n  reviewTicket(input: $input) {\n    __typename\n    ... on ReviewTicketSuccess {\n      ticket {\n        ...TicketPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  repair {\n    ...Linked\n  }\n  remedy\n  lastResort {\n    title\n    words\n  }\n  contact {\n    ...Reached\n  }\n  waitsFor\n  hold {\n    code\n    message\n  }\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Linked on TextLink {\n  text\n  url\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.ReviewTicketMutation, Types.ReviewTicketMutationVariables>;

export const Reviewed = {
  "name": "Reviewed",
  "kind": "query",
  "hash": "de49842d13d1577e7438f342b907c06deac56cb1ba82b4132b4ad79ab1147a0e",
  "text": "query Reviewed($number: String!) {\n  ticket(number: $number) {\n    ...ReviewedTicket\n  }\n}\n\nfragment ReviewedTicket on Ticket {\n  ...TicketPage\n  reservation {\n    ...Reserved\n  }\n  revertPreview {\n    refusal {\n      code\n      message\n      action\n      ticketNumber\n    }\n    now\n    after\n  }\n  explanation {\n    doubts {\n      code\n      message\n    }\n  }\n  device {\n    id\n    imeis\n    channel\n    brand\n    model\n    guarantor\n    legality\n    importer {\n      id\n      name\n    }\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  repair {\n    ...Linked\n  }\n  remedy\n  lastResort {\n    title\n    words\n  }\n  contact {\n    ...Reached\n  }\n  waitsFor\n  hold {\n    code\n    message\n  }\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Linked on TextLink {\n  text\n  url\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Reserved on TicketReservation {\n  until\n  isYours\n}"
} as Document<Types.ReviewedQuery, Types.ReviewedQueryVariables>;

export const RevokeMachineCredential = {
  "name": "RevokeMachineCredential",
  "kind": "mutation",
  "hash": "387490331e6e4e27b780fab4e176285cb06346c53f63b5369f2fc73a5417f037",
  "text": "mutation RevokeMachineCredential($input: RevokeMachineCredentialInput!) {\n  revokeMachineCredential(input: $input) {\n    __typename\n    ... on RevokeMachineCredentialSuccess {\n      credential {\n        ...MachineCredential\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment MachineCredential on MachineCredential {\n  clientId\n  name\n  scopes\n  createdAt\n  lastUsedAt\n  earlierSecretsEndAt\n  revokedAt\n  history {\n    at\n    act\n    by\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.RevokeMachineCredentialMutation, Types.RevokeMachineCredentialMutationVariables>;

export const RotateMachineCredential = {
  "name": "RotateMachineCredential",
  "kind": "mutation",
  "hash": "2e86f1df36f857c55dfbf2abf5cba213389ab459eb5c4b174e2f4ca26014cd19",
  "text": "mutation RotateMachineCredential($input: RotateMachineCredentialInput!) {\n  rotateMachineCredential(input: $input) {\n    __typename\n    ... on RotateMachineCredentialSuccess {\n      credential {\n        ...MachineCredential\n      }\n      secret\n    }\n    ...Refused\n  }\n}\n\nfragment MachineCredential on MachineCredential {\n  clientId\n  name\n  scopes\n  createdAt\n  lastUsedAt\n  earlierSecretsEndAt\n  revokedAt\n  history {\n    at\n    act\n    by\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.RotateMachineCredentialMutation, Types.RotateMachineCredentialMutationVariables>;

export const Statistics = {
  "name": "Statistics",
  "kind": "query",
  "hash": "ad00f5697318cae883fb1b45a4ef295257711efe676162655a43b9658d88452b",
  "text": "query Statistics($from: String!, $to: String!, $calendar: Calendar!, $filter: StatisticsFilter) {\n  statistics(from: $from, to: $to, calendar: $calendar, filter: $filter) {\n    total {\n      ...TicketCounts\n    }\n    months {\n      month\n      from\n      to\n      tickets {\n        ...TicketCounts\n      }\n    }\n    importers {\n      channel\n      importer {\n        id\n        name\n      }\n      tickets {\n        ...TicketCounts\n      }\n    }\n    open {\n      hold\n      message\n      tickets\n      overdue\n    }\n  }\n}\n\nfragment TicketCounts on TicketStatistics {\n  filed\n  decided\n  verdicts {\n    verdict\n    tickets\n  }\n  deciders {\n    by\n    tickets\n    medianSeconds\n  }\n  medianSeconds\n  decidedLate\n  withdrawn\n  reverted\n  handedOver\n  holds {\n    hold\n    tickets\n  }\n}"
} as Document<Types.StatisticsQuery, Types.StatisticsQueryVariables>;

export const Ticket = {
  "name": "Ticket",
  "kind": "query",
  "hash": "d0588c15166da593ad0f170edc6a4f3cc62ff0a34528de310ff91f88809e0c78",
  "text": "query Ticket($number: String!) {\n  ticket(number: $number) {\n    ...TicketPage\n    simSightings {\n      slots {\n        imei\n        seenAt\n      }\n      knownUntil\n    }\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  repair {\n    ...Linked\n  }\n  remedy\n  lastResort {\n    title\n    words\n  }\n  contact {\n    ...Reached\n  }\n  waitsFor\n  hold {\n    code\n    message\n  }\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Linked on TextLink {\n  text\n  url\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}"
} as Document<Types.TicketQuery, Types.TicketQueryVariables>;

export const TicketEvidence = {
  "name": "TicketEvidence",
  "kind": "query",
  "hash": "7ac60fff49dbf713addad635357e338181069d93f0ecffb479c00eaa9fcf7565",
  "text": "query TicketEvidence($number: String!) {\n  ticketEvidence(number: $number) {\n    ownedByRequester\n    imeis {\n      imei\n      holder\n      seenWithRequester\n      otherNumbers\n      seenWithOthers\n      models {\n        brand\n        model\n        devices\n        since\n        isOfDevice\n      }\n      otherModels\n    }\n    correction {\n      registered\n      correct\n      agrees\n      importId\n      row\n    }\n    move {\n      imei\n      now\n      after\n      brand\n      model\n      legality\n      refusal {\n        code\n        message\n        action\n        ticketNumber\n      }\n    }\n  }\n}"
} as Document<Types.TicketEvidenceQuery, Types.TicketEvidenceQueryVariables>;

export const Tickets = {
  "name": "Tickets",
  "kind": "query",
  "hash": "3517907a4cb0feaaa4eb956297d656df2c801a5422ea55f2989de18b6d27b779",
  "text": "query Tickets($filter: TicketFilter, $order: ListOrder, $first: Int, $after: String, $last: Int, $before: String) {\n  tickets(\n    filter: $filter\n    order: $order\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...TicketRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.TicketsQuery, Types.TicketsQueryVariables>;

export const UndoImport = {
  "name": "UndoImport",
  "kind": "mutation",
  "hash": "1ef2a27946bc120a701ce772d6f97d292493bb8ee0c0a5906811672bf04b8c1d",
  "text": "mutation UndoImport($input: UndoImportInput!) {\n  undoImport(input: $input) {\n    __typename\n    ... on UndoImportSuccess {\n      import {\n        ...ImportPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment ImportPage on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  follows\n  followedBy\n  sameAs\n  columnNames {\n    column\n    header\n  }\n  alarms {\n    code\n    rows\n    usual\n    message\n    action\n  }\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  findings {\n    code\n    columns\n    rows\n    of\n    examples\n    message\n    action\n  }\n  reportUrl\n  reportXlsxUrl\n  summaryUrl\n  changedRows\n  changedUrl\n  endRequest {\n    at\n    note\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n    contact {\n      ...Reached\n    }\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.UndoImportMutation, Types.UndoImportMutationVariables>;

export const UndoPreview = {
  "name": "UndoPreview",
  "kind": "query",
  "hash": "db8ad5394a0ea385949d3341aaa64251e05a305af8bad2c979bb90c657ea6200",
  "text": "query UndoPreview($id: ID!) {\n  undoPreview(id: $id) {\n    reversible\n    kept {\n      reason\n      rows\n      message\n    }\n    unchecked\n  }\n}"
} as Document<Types.UndoPreviewQuery, Types.UndoPreviewQueryVariables>;

export const UpdateContact = {
  "name": "UpdateContact",
  "kind": "mutation",
  "hash": "b84108dd630e8072ec8061b674e9400339cccfbeac03ee5199fe874507e80aaa",
  "text": "mutation UpdateContact($input: UpdateContactInput!) {\n  updateContact(input: $input) {\n    __typename\n    ... on UpdateContactSuccess {\n      contact {\n        ...Reached\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.UpdateContactMutation, Types.UpdateContactMutationVariables>;

export const UpdateNotices = {
  "name": "UpdateNotices",
  "kind": "mutation",
  "hash": "f8662793720d8f2f6bac27923448a3e053e140620108163e13b85aa71fc60105",
  "text": "mutation UpdateNotices($input: UpdateNoticesInput!) {\n  updateNotices(input: $input) {\n    __typename\n    ... on UpdateNoticesSuccess {\n      viewer {\n        sms\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.UpdateNoticesMutation, Types.UpdateNoticesMutationVariables>;

export const Watch = {
  "name": "Watch",
  "kind": "query",
  "hash": "f4a2350cd8601e19d89349ad5a020b4c60d23c06093f4d2c115e6db1956993db",
  "text": "query Watch($filter: ImportFilter, $order: ListOrder, $first: Int, $after: String, $last: Int, $before: String) {\n  imports(\n    filter: $filter\n    order: $order\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...WatchedImport\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment WatchedImport on Import {\n  ...ImportRow\n  ...Sender\n  startedAt\n  followedBy\n  progress {\n    bytesRead\n    bytes\n    rowsPerSecond\n    secondsLeft\n  }\n  problem {\n    code\n    message\n  }\n  alarms {\n    code\n    message\n  }\n}\n\nfragment ImportRow on Import {\n  id\n  kind\n  fileName\n  state\n  mode\n  createdAt\n  endedAt\n  rows\n  rowsDone\n  counts {\n    outcome\n    rows\n  }\n}\n\nfragment Sender on Import {\n  uploader\n  importer {\n    id\n    organisation\n    name\n    contact {\n      ...Reached\n    }\n  }\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.WatchQuery, Types.WatchQueryVariables>;

export const WithdrawTicket = {
  "name": "WithdrawTicket",
  "kind": "mutation",
  "hash": "7207d0a1eb14e073ccd9ac15e62cd1bd6d1449f9cd6bb828283d0e747e60c9de",
  "text": "mutation WithdrawTicket($input: WithdrawTicketInput!) {\n  withdrawTicket(input: $input) {\n    __typename\n    ... on WithdrawTicketSuccess {\n      ticket {\n        ...TicketPage\n      }\n    }\n    ...Refused\n  }\n}\n\nfragment TicketPage on Ticket {\n  ...TicketRow\n  description\n  requesterMsisdns\n  explanation {\n    ...Explained\n  }\n  timeline {\n    at\n    kind\n    by\n    importId\n    row\n    note\n    message\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Explained on Explanation {\n  verdict\n  words\n  repair {\n    ...Linked\n  }\n  remedy\n  lastResort {\n    title\n    words\n  }\n  contact {\n    ...Reached\n  }\n  waitsFor\n  hold {\n    code\n    message\n  }\n  ruleSet\n  rules {\n    rule\n    state\n    words\n    evidence {\n      fact\n      imei\n    }\n  }\n}\n\nfragment Linked on TextLink {\n  text\n  url\n}\n\nfragment Reached on Contact {\n  kind\n  name\n  phone\n  site\n}\n\nfragment Refused on Refusal {\n  errors {\n    code\n    field\n    message\n    action\n    ticketNumber\n    retryAfter\n  }\n}"
} as Document<Types.WithdrawTicketMutation, Types.WithdrawTicketMutationVariables>;

export const Worklist = {
  "name": "Worklist",
  "kind": "query",
  "hash": "7e4e2e2ca41685bf80d865e62307bebc12ae9af062cc9ea34c2a55ee293d277d",
  "text": "query Worklist($filter: WorklistFilter, $order: ListOrder, $first: Int, $after: String, $last: Int, $before: String) {\n  worklist(\n    filter: $filter\n    order: $order\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...TicketRow\n    }\n    pageInfo {\n      ...Page\n    }\n  }\n}\n\nfragment TicketRow on Ticket {\n  id\n  number\n  subject\n  status\n  verdict\n  registered\n  correct\n  filedAt\n  due\n  endedAt\n  revertedAt\n  device {\n    id\n    brand\n    model\n  }\n}\n\nfragment Page on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"
} as Document<Types.WorklistQuery, Types.WorklistQueryVariables>;

