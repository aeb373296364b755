/** GraphQL documents that several tests send. */

export const TICKET = `fragment T on Ticket {
  number status verdict registered correct description filedAt endedAt requesterMsisdns
  device { id imeis }
  explanation { verdict words remedy waitsFor hold { code message } doubts { code message } ruleSet rules { rule state words evidence { fact imei } } }
  timeline { kind by importId row note message }
}`;

export type Ticket = {
  number: string;
  status: string;
  verdict: string | null;
  registered: string[];
  correct: string[];
  description: string | null;
  filedAt: string;
  endedAt: string | null;
  requesterMsisdns: string[] | null;
  device: { id: string; imeis: string[] } | null;
  explanation: Explanation;
  timeline: {
    kind: string;
    by: string;
    importId: string | null;
    row: number | null;
    note: string | null;
    message: string;
  }[];
};

export type Explanation = {
  verdict: string | null;
  words: string | null;
  remedy: string | null;
  waitsFor: string | null;
  hold: { code: string; message: string } | null;
  doubts: { code: string; message: string }[] | null;
  ruleSet: string;
  rules: { rule: string; state: string; words: string; evidence: { fact: string; imei: string | null }[] }[];
};

export type UserError = { code: string; field: string[]; message: string; action: string; ticketNumber: string | null };
export type Refused = { __typename: "Refusal"; errors: UserError[] };

const REFUSAL = `... on Refusal { errors { code field message action ticketNumber } }`;

export const GET_TICKET = `query Ticket($number: String!) { ticket(number: $number) { ...T } } ${TICKET}`;
const PAGE = "nodes { ...T } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
export const TICKETS = `query Tickets($first: Int, $after: String, $last: Int, $before: String) {
  tickets(first: $first, after: $after, last: $last, before: $before) { ${PAGE} }
} ${TICKET}`;
export const WORKLIST = `query Worklist { worklist(first: 100) { nodes { ...T } } } ${TICKET}`;
export const QUEUE = `query Queue { queue(first: 100) { nodes { ...T } } } ${TICKET}`;

export const EVIDENCE = `query Evidence($number: String!) {
  ticketEvidence(number: $number) {
    ownedByRequester
    imeis { imei holder seenWithRequester otherNumbers seenWithOthers models { brand model devices since isOfDevice } otherModels }
    correction { registered correct agrees importId row }
  }
}`;

export const FILE = `mutation File($input: FileTicketInput!) {
  fileTicket(input: $input) { __typename ... on FileTicketSuccess { ticket { ...T } } ${REFUSAL} }
} ${TICKET}`;
export type Filed = { fileTicket: { __typename: "FileTicketSuccess"; ticket: Ticket } | Refused };

export const PRECHECK = `query Precheck($input: PrecheckTicketInput!) {
  precheckTicket(input: $input) {
    __typename
    ... on Precheck {
      status
      explanation { verdict words remedy waitsFor hold { code message } doubts { code message } ruleSet rules { rule state words evidence { fact imei } } }
    }
    ${REFUSAL}
  }
}`;
export type Prechecked = {
  precheckTicket: { __typename: "Precheck"; status: string; explanation: Explanation } | Refused;
};

export const WITHDRAW = `mutation Withdraw($number: String!) {
  withdrawTicket(input: { number: $number }) {
    __typename ... on WithdrawTicketSuccess { ticket { ...T } } ${REFUSAL}
  }
} ${TICKET}`;
export type Withdrawn = { withdrawTicket: { __typename: "WithdrawTicketSuccess"; ticket: Ticket } | Refused };

export const REVIEW = `mutation Review($input: ReviewTicketInput!) {
  reviewTicket(input: $input) { __typename ... on ReviewTicketSuccess { ticket { ...T } } ${REFUSAL} }
} ${TICKET}`;
export type Reviewed = { reviewTicket: { __typename: "ReviewTicketSuccess"; ticket: Ticket } | Refused };

export const REVERT = `mutation Revert($input: RevertTicketInput!) {
  revertTicket(input: $input) { __typename ... on RevertTicketSuccess { ticket { ...T revertedAt } } ${REFUSAL} }
} ${TICKET}`;
export type Reverted = {
  revertTicket: { __typename: "RevertTicketSuccess"; ticket: Ticket & { revertedAt: string | null } } | Refused;
};

export const PREVIEW_REVERT = `query ($number: String!) {
  ticket(number: $number) { revertPreview { refusal { code message ticketNumber } now after } }
}`;
export type RevertPreviewed = {
  ticket: {
    revertPreview: {
      refusal: { code: string; message: string; ticketNumber: string | null } | null;
      now: string[] | null;
      after: string[] | null;
    } | null;
  } | null;
};

export const CREATE_IMPORT = `mutation CreateImport($input: CreateImportInput!) {
  createImport(input: $input) {
    __typename
    ... on CreateImportSuccess { import { id state } upload { url maxBytes expiresAt fields { name value } } }
    ${REFUSAL}
  }
}`;
export type CreatedImport = {
  createImport:
    | {
        __typename: "CreateImportSuccess";
        import: { id: string; state: string };
        upload: { url: string; maxBytes: number; expiresAt: string; fields: { name: string; value: string }[] };
      }
    | Refused;
};

export const IMPORTS = `query Imports {
  imports(first: 100) {
    nodes { id kind fileName state rows rowsDone counts { outcome rows } problem { code message } sameAs reportUrl }
  }
}`;
export type Imports = {
  imports: {
    nodes: {
      id: string;
      kind: string;
      fileName: string;
      state: string;
      rows: number | null;
      rowsDone: number;
      counts: { outcome: string; rows: number }[];
      problem: { code: string; message: string } | null;
      sameAs: string | null;
      reportUrl: string | null;
    }[];
  };
};

export const DEVICES = `query Devices($first: Int, $after: String, $last: Int, $before: String) {
  devices(first: $first, after: $after, last: $last, before: $before) {
    nodes { id imeis channel importer { id name } brand model guarantor legality openTicket { number } }
    edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

export const ENQUIRY = `query Enquiry($imei: IMEI!) {
  device(imei: $imei) { imei brand model channel importer { id organisation name } guarantor legality }
}`;
