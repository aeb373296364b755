import { Route, Switch } from "wouter";
import { Missing } from "#frame/missing.tsx";
import { Devices } from "#parts/owner/devices.tsx";
import { Ticket } from "#parts/owner/ticket.tsx";
import { Tickets } from "#parts/owner/tickets.tsx";
import { Wizard } from "#parts/owner/wizard/wizard.tsx";
import "#ticket/ticket.css";

export default function Screens() {
  return (
    <Switch>
      <Route path="/devices" component={Devices} />
      <Route path="/tickets" component={Tickets} />
      <Route path="/tickets/new/:step?">{({ step }) => <Wizard step={step ?? "subject"} />}</Route>
      <Route path="/tickets/:number">{({ number }) => <Ticket key={number} number={number} />}</Route>
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}
