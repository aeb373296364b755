import type { ReachedFragment } from "@hamta/client";
import { Contact as Reach } from "@hamta/core";
import { contactWords } from "#words/device.ts";
import { useWords } from "#words/language.tsx";

/** The phone and the site of a company, each as a link; nothing if neither is set. */
export function Contact({ of }: { of: Pick<ReachedFragment, "phone" | "site"> | null | undefined }) {
  const words = useWords(contactWords);
  if (!of?.phone && !of?.site) return null;
  const { phone, site } = of;
  return (
    <span className="contact">
      {phone && (
        <span>
          {words.phone}:{" "}
          <a href={`tel:${phone}`} dir="ltr">
            {Reach.dialled(phone)}
          </a>
        </span>
      )}
      {site && (
        <span>
          {words.site}: {/* The address of a ticket's page has its number. */}
          <a href={site} rel="noopener noreferrer" dir="ltr">
            {site.replace(/^https?:\/\/|\/$/g, "")}
          </a>
        </span>
      )}
    </span>
  );
}
