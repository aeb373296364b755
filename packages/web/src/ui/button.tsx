import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button";
import { Link } from "wouter";
import { Icon, type IconName } from "#ui/icon.tsx";

type Look = "primary" | "secondary" | "quiet" | "danger";

type Props = {
  look?: Look;
  icon?: IconName;
  /** After the words: where it leads. */
  trailing?: IconName;
  children?: ReactNode;
};

/** While `isPending` it keeps its focus and its words, is announced as busy, and does nothing. */
export function Button({
  look = "secondary",
  icon,
  trailing,
  children,
  ...props
}: Props & Omit<ButtonProps, "children">) {
  return (
    <AriaButton {...props} className={`button ${look}${children === undefined ? " bare" : ""}`}>
      {props.isPending ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      {trailing && <Icon name={trailing} />}
    </AriaButton>
  );
}

export function ButtonLink({ to, look = "secondary", icon, trailing, children }: Props & { to: string }) {
  return (
    <Link href={to} className={`button ${look}`}>
      {icon && <Icon name={icon} />}
      {children}
      {trailing && <Icon name={trailing} />}
    </Link>
  );
}
