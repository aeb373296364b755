import { lazy } from "react";
import { Route, Switch } from "wouter";
import { Missing } from "#frame/missing.tsx";
import { Worklist } from "#parts/importer/worklist/worklist.tsx";

/** What reads lists and reports, and what is drawn of them, is not needed by the worklist. */
const Upload = lazy(() => import("#parts/importer/upload/upload.tsx"));
const History = lazy(() => import("#parts/importer/imports/history.tsx").then(({ History }) => ({ default: History })));
const ImportPage = lazy(() =>
  import("#parts/importer/imports/page.tsx").then(({ ImportPage }) => ({ default: ImportPage })),
);
const Ticket = lazy(() => import("#parts/importer/worklist/ticket.tsx").then(({ Ticket }) => ({ default: Ticket })));

export default function Screens() {
  return (
    <Switch>
      <Route path="/importer" component={Worklist} />
      <Route path="/importer/tickets/:number">{({ number }) => <Ticket key={number} number={number} />}</Route>
      <Route path="/importer/upload" component={Upload} />
      <Route path="/importer/imports" component={History} />
      <Route path="/importer/imports/:id">{({ id }) => <ImportPage key={id} id={id} />}</Route>
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}
