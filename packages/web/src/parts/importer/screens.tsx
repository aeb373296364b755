import { lazy } from "preact/compat";
import { Route, Switch } from "wouter-preact";
import { NotFound } from "#frame/not-found.tsx";
import { Worklist } from "#parts/importer/worklist/worklist.tsx";

/** The worklist does not need the modules that read and draw lists and reports. */
const Upload = lazy(() => import("#parts/importer/upload/upload.tsx"));
const History = lazy(() => import("#parts/importer/imports/history.tsx").then(({ History }) => ({ default: History })));
const ImportPage = lazy(() =>
  import("#parts/importer/imports/page.tsx").then(({ ImportPage }) => ({ default: ImportPage })),
);
const Machines = lazy(() => import("#parts/importer/machines/machines.tsx"));
const Contact = lazy(() => import("#parts/importer/contact/contact.tsx"));
const Ticket = lazy(() => import("#parts/importer/worklist/ticket.tsx").then(({ Ticket }) => ({ default: Ticket })));

export default function Screens() {
  return (
    <Switch>
      <Route path="/importer" component={Worklist} />
      <Route path="/importer/tickets/:number">{({ number }) => <Ticket key={number} number={number} />}</Route>
      <Route path="/importer/upload" component={Upload} />
      <Route path="/importer/imports" component={History} />
      <Route path="/importer/machines" component={Machines} />
      <Route path="/importer/contact" component={Contact} />
      <Route path="/importer/imports/:id">{({ id }) => <ImportPage key={id} id={id} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
