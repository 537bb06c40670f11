import { type Component, type JSX, splitProps } from 'solid-js'

type Drawing = Component<{ readonly size?: number }>

/** Drawn on a field of 20 by 20 with one pen; the size is in CSS pixels. Always silent: the name stands beside it. */
function Drawn(props: { readonly size?: number | undefined; readonly children: JSX.Element }) {
  return (
    <svg
      width={props.size ?? 18}
      height={props.size ?? 18}
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {props.children}
    </svg>
  )
}

/** Makes a drawing of some lines. */
export const drawing =
  (lines: () => JSX.Element): Drawing =>
  (props) => {
    const [own] = splitProps(props, ['size'])
    return <Drawn size={own.size}>{lines()}</Drawn>
  }

const dot = (x: number, y: number, r: number) => <circle cx={x} cy={y} r={r} fill="currentColor" stroke="none" />

export const CheckIcon = drawing(() => <path d="M3.4 10.7l4.3 4.3 8.9-10" stroke-width="2" />)
export const ClockIcon = drawing(() => [<circle cx="10" cy="10" r="7.4" />, <path d="M10 5.8V10l2.8 1.8" />])
export const OfflineIcon = drawing(() => [
  <path d="M6.2 15.5h7.6a3.3 3.3 0 0 0 .8-6.5 4.7 4.7 0 0 0-8.9-1A3.8 3.8 0 0 0 6.2 15.5z" />,
  <path d="M3.2 3.2l13.6 13.6" />,
])
export const LockIcon = drawing(() => [
  <rect x="4" y="9" width="12" height="8.5" rx="1.2" />,
  <path d="M6.5 9V6.4a3.5 3.5 0 0 1 7 0V9" />,
])
export const UnlockIcon = drawing(() => [
  <rect x="4" y="9" width="12" height="8.5" rx="1.2" />,
  <path d="M6.5 9V6.4a3.5 3.5 0 0 1 6.7-1.4" />,
])
export const WarningIcon = drawing(() => [<path d="M10 3l7.6 13.6H2.4z" />, <path d="M10 8v4.2" />, dot(10, 14.4, 0.6)])
export const EyeIcon = drawing(() => [
  <path d="M1.8 10S4.8 4.8 10 4.8 18.2 10 18.2 10 15.2 15.2 10 15.2 1.8 10 1.8 10z" />,
  <circle cx="10" cy="10" r="2.5" />,
])
export const MoreIcon = drawing(() => [dot(4.5, 10, 1.6), dot(10, 10, 1.6), dot(15.5, 10, 1.6)])
export const GripIcon = drawing(() => [...[5, 10, 15].flatMap((y) => [dot(7.2, y, 1.15), dot(12.8, y, 1.15)])])
export const PlusIcon = drawing(() => <path d="M10 4v12M4 10h12" />)
export const PenIcon = drawing(() => [
  <path d="M4 16l.9-3.7L13.6 3.6a1.5 1.5 0 0 1 2.1 0l.7.7a1.5 1.5 0 0 1 0 2.1L7.7 15.1z" />,
  <path d="M12 5.2l2.8 2.8" />,
])
export const PageIcon = drawing(() => [<path d="M5 2.5h7l3.5 3.5v11.5H5z" />, <path d="M11.5 2.7v3.8h3.8" />])
export const OutlineIcon = drawing(() => <path d="M4 5h12M4 10h12M4 15h7" />)
export const MarginIcon = drawing(() => <path d="M3 4h14v9.5H9.5L6 17v-3.5H3z" />)
export const VersionIcon = drawing(() => [
  <path d="M6 6.5h11v11H6z" />,
  <path d="M3 13.5v-11h11" />,
  <path d="M9 10.2h5M9 13.6h5" />,
])
export const BulletsIcon = drawing(() => [
  <path d="M8 5h9M8 10h9M8 15h9" />,
  dot(3.7, 5, 1.3),
  dot(3.7, 10, 1.3),
  dot(3.7, 15, 1.3),
])
export const NumbersIcon = drawing(() => [
  <path d="M8.5 5H17M8.5 10H17M8.5 15H17" />,
  <path d="M2.8 4.2l1.2-.8v4M2.6 12.8c.3-1 2.2-1 2.2.2 0 .9-2.2 1.9-2.2 3h2.4" stroke-width="1.3" />,
])
export const HeadingIcon = drawing(() => <path d="M4.5 4v12M12 4v12M4.5 10H12M16 16V9.5l-2 1.3" />)
export const LinkIcon = drawing(() => (
  <path d="M8.3 11.7a3.3 3.3 0 0 0 4.7 0l2.7-2.7a3.3 3.3 0 0 0-4.7-4.7l-.9.9M11.7 8.3a3.3 3.3 0 0 0-4.7 0L4.3 11a3.3 3.3 0 0 0 4.7 4.7l.9-.9" />
))
export const PersonIcon = drawing(() => [
  <circle cx="10" cy="6.8" r="3.2" />,
  <path d="M3.5 17c.5-3.6 3-5.4 6.5-5.4s6 1.8 6.5 5.4" />,
])
