import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { Link, type LinkProps } from 'wouter';
import styles from './button.module.css';

type Kind = 'primary' | 'normal' | 'quiet' | 'danger';

const classOf = (kind: Kind): string => `${styles['button']} ${styles[kind]}`;

/** Keeps the focus, and does nothing: what the library would announce names a button that may have gone by then. */
const pending = { 'aria-disabled': true, 'data-pending': true, type: 'button' } as const;

/** A button. While `isPending` it cannot be pressed again. */
export const Button = ({
  kind = 'normal',
  isPending = false,
  onPress,
  ...props
}: ButtonProps & { readonly kind?: Kind; readonly lang?: string }) => (
  <AriaButton {...props} {...(isPending ? pending : onPress && { onPress })} className={classOf(kind)} />
);

/** Looks like a button and leads to another page: it is a link, so it opens in a new tab as well. */
export const ButtonLink = ({ kind = 'normal', ...props }: LinkProps & { readonly kind?: Kind }) => (
  <Link {...props} className={classOf(kind)} />
);
