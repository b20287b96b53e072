import type { ButtonHTMLAttributes, ReactNode } from 'react'

export type Look = 'primary' | 'plain' | 'quiet'

/** A button. `look` says how much it asks for attention: one primary a page. */
export function Button({
  look = 'plain',
  size,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly look?: Look; readonly size?: 'small' }) {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${rest.className ?? ''}`}
      data-look={look}
      data-size={size}
    />
  )
}

/** A link that looks like a button: it goes somewhere, it does nothing. `href` is a hash route. */
export function LinkButton(props: {
  readonly href: string
  readonly look?: Look
  readonly size?: 'small'
  readonly children: ReactNode
}) {
  return (
    <a href={props.href} className="button" data-look={props.look ?? 'plain'} data-size={props.size}>
      {props.children}
    </a>
  )
}
