import { lazy } from "preact/compat";
import { Route, Switch } from "wouter-preact";
import { NotFound } from "#frame/not-found.tsx";
import { Devices } from "#parts/owner/devices.tsx";
import { Ticket } from "#parts/owner/ticket.tsx";
import { Tickets } from "#parts/owner/tickets.tsx";
import "#ticket/ticket.css";

/** 17 kB that the table of tickets does not need. */
const Wizard = lazy(() => import("#parts/owner/wizard/wizard.tsx"));

export default function Screens() {
  return (
    <Switch>
      <Route path="/devices" component={Devices} />
      <Route path="/tickets" component={Tickets} />
      <Route path="/tickets/new/:step?">{({ step }) => <Wizard step={step ?? "subject"} />}</Route>
      <Route path="/tickets/:number">{({ number }) => <Ticket key={number} number={number} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
