import type { ReactNode } from "preact/compat";
import { Link } from "wouter-preact";
import { Icon, type IconName } from "#ui/icon.tsx";

type Look = "primary" | "secondary" | "quiet" | "danger";

type Props = {
  look?: Look;
  icon?: IconName;
  /** Icon after the text: the direction of a link. */
  trailing?: IconName;
  children?: ReactNode;
};

type ButtonProps = Props & {
  type?: "button" | "submit";
  isDisabled?: boolean;
  /** While true the button keeps focus and text, is busy for screen readers, and does nothing. */
  isPending?: boolean;
  "aria-label"?: string;
  onPress?: () => void;
};

export function Button({
  look = "secondary",
  icon,
  trailing,
  children,
  type = "button",
  isDisabled = false,
  isPending = false,
  onPress,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      className={`button ${look}${children === undefined ? " bare" : ""}`}
      disabled={isDisabled}
      // `disabled` would lose the focus.
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onPress?.();
      }}
    >
      {isPending ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      {trailing && <Icon name={trailing} />}
    </button>
  );
}

type LinkProps = Props & {
  to: string;
  /** State of the entry in the browser's history. */
  state?: object;
};

export function ButtonLink({ to, state, look = "secondary", icon, trailing, children }: LinkProps) {
  return (
    <Link href={to} {...(state && { state })} className={`button ${look}`}>
      {icon && <Icon name={icon} />}
      {children}
      {trailing && <Icon name={trailing} />}
    </Link>
  );
}
