import type { Msisdn } from "@hamta/core";
import type { Client, Person, System } from "@hamta/local";

/** A signed-in subscriber with these numbers. */
export function subscriber(...msisdns: readonly [Msisdn.Msisdn, ...Msisdn.Msisdn[]]): Person {
  return {
    id: `subscriber-${msisdns[0]}`,
    name: { fa: "مشترک", en: "Subscriber" },
    groups: ["SUBSCRIBER"],
    msisdns: [...msisdns],
  };
}

export function clientOf(system: System.System, msisdn: Msisdn.Msisdn, language: "fa" | "en" = "en"): Promise<Client> {
  return system.client(subscriber(msisdn), language);
}
