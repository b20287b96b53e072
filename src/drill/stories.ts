import { type Dice, picked, rolled } from '../base/dice.ts'

const OWNERS = [
  'A travel agency',
  'A bakery chain',
  'A city library',
  'A clinic',
  'A sports club',
  'A print shop',
  'A museum',
  'A bike rental',
]
const SERVICES = [
  'booking-api',
  'orders-web',
  'catalog',
  'members-site',
  'quote-api',
  'reports-web',
  'tickets',
  'invoices-api',
]

/** Somebody who runs something. */
export function ownerIn(dice: Dice): string {
  return picked(OWNERS, dice)
}

/** The name of an App Runner service. */
export function serviceNameIn(dice: Dice): string {
  return picked(SERVICES, dice)
}

/** The 32 hexadecimal digits at the end of an App Runner service's ARN. */
export function serviceIdIn(dice: Dice): string {
  return Array.from({ length: 32 }, () => rolled(0, 15, dice).toString(16)).join('')
}

/** Twelve digits, as an account has. */
export function accountIn(dice: Dice): string {
  return Array.from({ length: 12 }, (_, place) => rolled(place === 0 ? 1 : 0, 9, dice)).join('')
}

/** Regions in which App Runner exists. */
export function regionIn(dice: Dice): string {
  return picked(['us-east-1', 'us-east-2', 'us-west-2', 'eu-west-1', 'eu-central-1', 'ap-northeast-1'], dice)
}
