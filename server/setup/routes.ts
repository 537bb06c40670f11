import { FirstAccount } from '../../shared/setup.ts'
import type { AnyEndpoint } from '../http/endpoint.ts'
import { openEndpoint } from '../http/open-endpoint.ts'
import type { Setup } from './setup.ts'

export const setupEndpoints = (setup: Setup): AnyEndpoint[] => [
  openEndpoint({
    method: 'post',
    path: '/setup',
    summary: 'Make the first account of an empty workspace, by the link that the server has printed',
    status: 204,
    body: FirstAccount,
    handle: (first) => setup.begin(first),
  }),
]
