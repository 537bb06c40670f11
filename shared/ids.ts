import { z } from 'zod'

/** Ids are UUIDv7 in lower case. Each kind of thing has a type of its own, so that no id is taken for another. */
type Id<Kind extends string> = string & { readonly __kind: Kind }

export type ActorId = Id<'actor'>
export type OrganisationId = Id<'organisation'>
export type WorkshopId = Id<'workshop'>
export type DocumentId = Id<'document'>
export type ClauseId = Id<'clause'>
export type VersionId = Id<'version'>
export type GroupId = Id<'group'>
export type GrantId = Id<'grant'>
export type GuestLinkId = Id<'guest-link'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether `text` can be an id at all. Whether the thing exists, and for whom, is another question. */
export const looksLikeId = (text: string): boolean => uuid.test(text)

/** The schema of an id in an answer. */
export const idSchema = <T extends Id<string>>() => z.uuid() as unknown as z.ZodType<T, string>

/** An id in a body. What is no id can name nothing, and is answered like one that is unknown. */
export const namedId = <T extends Id<string>>() =>
  z.string().transform((id) => (looksLikeId(id) ? id : '') as T) as unknown as z.ZodType<T, string>
