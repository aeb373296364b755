import type { LinkedFragment } from "@hamta/client";

/** A text of the API; the part that its link names leads to another site. */
export function Linked({ text, link }: { text: string; link: LinkedFragment | null }) {
  if (!link) return text;
  const [before, after] = text.split(link.text);
  return (
    <>
      {before}
      {/* The address of a ticket's page has its number. */}
      <a href={link.url} rel="noopener noreferrer">
        {link.text}
      </a>
      {after}
    </>
  );
}
