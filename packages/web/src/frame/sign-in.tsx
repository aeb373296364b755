import { useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { NameText } from "@hamta/core";
import { useSession } from "#session/session.tsx";
import type { ReadyPerson } from "#settings.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Page } from "#ui/page.tsx";
import { common } from "#words/common.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** The ready persons of one machine; elsewhere a button to the sign-in page. */
export function SignIn({ title }: { title?: string }) {
  const { settings, signIn } = useSession();
  const { session } = useWords(common);
  const { language } = useLanguage();
  const [path, navigate] = useLocation();
  const [query] = useSearchParams();
  const [error, setError] = useState<unknown>(null);
  const go = (as?: ReadyPerson) =>
    void signIn(as)
      .then(() => as && path === "/sign-in" && navigate(query.get("to") ?? "/"))
      .catch(setError);
  return (
    <Page title={title ?? session.signIn} lead={settings.people ? session.chooseWords : session.neededWords} narrow>
      <Failure error={error} />
      {settings.people ? (
        <section aria-labelledby="choose">
          <h2 id="choose">{session.choose}</h2>
          <ul className="people">
            {settings.people.map((person) => (
              <li key={person.id}>
                <Button icon="person" onPress={() => go(person)}>
                  <span className="people-name">{person.name[language]}</span>
                  <small>
                    {person.roles.map((role) => NameText.role(role, language)).join("، ")} · <bdi>{person.detail}</bdi>
                  </small>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <Button look="primary" onPress={() => go()}>
          {session.signIn}
        </Button>
      )}
    </Page>
  );
}
