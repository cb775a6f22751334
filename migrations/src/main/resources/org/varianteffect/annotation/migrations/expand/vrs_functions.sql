-- GA4GH VRS 2.0 computed identifiers, where the documents are.
--
-- The Java implementation (annotation-model, package vrs) and these functions answer alike; a property-based test of
-- annotation-backfill holds them together. Nothing here raises an error, whatever the document holds: NULL means that it
-- cannot be identified.

-- The first 24 bytes of SHA-512 in base64url without padding: 32 characters. STABLE, as convert_to is, for a function that promises
-- more than its body is not inlined, and that doubles its cost.
CREATE OR REPLACE FUNCTION annotation_backfill.sha512t24u(content text) RETURNS text
  LANGUAGE sql STABLE STRICT PARALLEL SAFE AS
$$ SELECT replace(replace(encode(substr(sha512(convert_to(content, 'UTF8')), 1, 24), 'base64'), '+', '-'), '/', '_') $$;

-- Canonical JSON of an integer leaf: 'null' when it is absent, NULL when it is not an integer a double holds exactly.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_integer(leaf jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT CASE coalesce(jsonb_typeof(leaf), 'null')
           WHEN 'null' THEN 'null'
           WHEN 'number' THEN
             CASE WHEN abs(leaf::numeric) <= 9007199254740991 AND leaf::numeric % 1 = 0
                  THEN trunc(leaf::numeric)::text
             END
         END
$$;

-- Canonical JSON of a position or length: an integer, or a range [a, b] whose ends may be null.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_integer_or_range(leaf jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT CASE WHEN jsonb_typeof(leaf) = 'array' THEN
                CASE WHEN jsonb_array_length(leaf) = 2
                     THEN '[' || annotation_backfill.vrs_integer(leaf -> 0)
                       || ',' || annotation_backfill.vrs_integer(leaf -> 1) || ']'
                END
              ELSE annotation_backfill.vrs_integer(leaf)
         END
$$;

-- Canonical JSON of a string leaf: PostgreSQL escapes in jsonb output just what RFC 8785 escapes.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_string(leaf jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT CASE coalesce(jsonb_typeof(leaf), 'null')
           WHEN 'null' THEN 'null'
           WHEN 'string' THEN leaf::text
         END
$$;

-- A VRS 1.3 number, {"type": "Number", "value": n}, as a 2.0 one; NULL for the other 1.x kinds of bound.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_1_3_number(bound jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT CASE WHEN bound ->> 'type' = 'Number'
               AND jsonb_typeof(bound -> 'value') = 'number'
               AND annotation_backfill.vrs_integer(bound -> 'value') IS NOT NULL
              THEN bound -> 'value'
         END
$$;

-- A location in its 2.0 form: VRS 1.3's sequence_id and interval converted, everything else as it is; NULL when there is no lossless conversion.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_location_2_0(location jsonb) RETURNS jsonb
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  converted jsonb := location;
  first_base jsonb;
  last_base jsonb;
BEGIN
  IF location ->> 'type' IS DISTINCT FROM 'SequenceLocation' THEN
    RETURN NULL;
  END IF;
  IF NOT location ?| '{sequence_id,interval,_id}' THEN
    RETURN location;
  END IF;
  IF location ? 'sequence_id' THEN
    IF jsonb_typeof(location -> 'sequence_id') <> 'string' OR NOT starts_with(location ->> 'sequence_id', 'ga4gh:SQ.') THEN
      RETURN NULL;
    END IF;
    converted := converted - 'sequence_id' || jsonb_build_object(
      'sequenceReference',
      jsonb_build_object('type', 'SequenceReference', 'refgetAccession', substr(location ->> 'sequence_id', 7)));
  END IF;
  IF location ? 'interval' THEN
    IF coalesce(location #>> '{interval,type}', 'SequenceInterval') <> 'SequenceInterval' THEN
      RETURN NULL;
    END IF;
    first_base := annotation_backfill.vrs_1_3_number(location #> '{interval,start}');
    last_base := annotation_backfill.vrs_1_3_number(location #> '{interval,end}');
    IF first_base IS NULL OR last_base IS NULL THEN
      RETURN NULL;
    END IF;
    converted := converted - 'interval' || jsonb_build_object('start', first_base, 'end', last_base);
  END IF;
  RETURN converted - '_id';
END
$$;

-- The digest of a location in its 2.0 form.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_location_digest(location jsonb) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  reference jsonb := location -> 'sequenceReference';
  reference_text text := 'null';
BEGIN
  IF location IS NULL THEN
    RETURN NULL;
  END IF;
  IF jsonb_typeof(reference) <> 'null' THEN
    IF jsonb_typeof(reference) <> 'object' OR reference ->> 'type' IS DISTINCT FROM 'SequenceReference' THEN
      RETURN NULL;
    END IF;
    reference_text := '{"refgetAccession":' || annotation_backfill.vrs_string(reference -> 'refgetAccession')
      || ',"type":"SequenceReference"}';
  END IF;
  RETURN annotation_backfill.sha512t24u(
    '{"end":' || annotation_backfill.vrs_integer_or_range(location -> 'end')
    || ',"sequenceReference":' || reference_text
    || ',"start":' || annotation_backfill.vrs_integer_or_range(location -> 'start')
    || ',"type":"SequenceLocation"}');
END
$$;

-- Canonical JSON of an allele's state.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_state(state jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT CASE state ->> 'type'
           WHEN 'LiteralSequenceExpression' THEN
             '{"sequence":' || annotation_backfill.vrs_string(state -> 'sequence') || ',"type":"LiteralSequenceExpression"}'
           WHEN 'ReferenceLengthExpression' THEN
             '{"length":' || annotation_backfill.vrs_integer_or_range(state -> 'length')
             || ',"repeatSubunitLength":' || annotation_backfill.vrs_integer(state -> 'repeatSubunitLength')
             || ',"type":"ReferenceLengthExpression"}'
           WHEN 'LengthExpression' THEN
             '{"length":' || annotation_backfill.vrs_integer_or_range(state -> 'length') || ',"type":"LengthExpression"}'
         END
$$;

-- The document itself, out of the wrappers {"type": ..., "variation": {...}} of older ones. A wrapper's expressions and extensions
-- go to the document where it has none.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_unwrapped(document jsonb) RETURNS jsonb
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  wrapper jsonb;
BEGIN
  WHILE jsonb_typeof(document -> 'variation') = 'object' LOOP
    wrapper := document;
    document := wrapper -> 'variation';
    IF wrapper ? 'expressions' AND NOT document ? 'expressions' THEN
      document := document || jsonb_build_object('expressions', wrapper -> 'expressions');
    END IF;
    IF wrapper ? 'extensions' AND NOT document ? 'extensions' THEN
      document := document || jsonb_build_object('extensions', wrapper -> 'extensions');
    END IF;
  END LOOP;
  RETURN document;
END
$$;

-- Nearly all alleles are plain: with a literal state, on a location that starts and ends at a base of a sequence reference. The functions
-- below know only those, in the form of 2.0 or 1.3; NULL means any other. They are single expressions and promise no more than their
-- bodies, so that they are inlined: half the cost of plpgsql. Give them columns or variables, for an argument is evaluated at each use.

-- Whether a member is a whole, non-negative number that a double holds exactly, written with nothing but digits. (->> is cheaper than a cast.)
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_has_base(holder jsonb, member text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT jsonb_typeof(holder -> member) = 'number' AND length(holder ->> member) <= 15 AND ltrim(holder ->> member, '0123456789') = ''
$$;

-- The digest of a plain location.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_plain_location_digest(location jsonb) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE AS
$$
  SELECT CASE
    WHEN location ->> 'type' IS DISTINCT FROM 'SequenceLocation' THEN NULL
    WHEN location -> 'interval' IS NULL AND location -> 'sequence_id' IS NULL THEN
      CASE WHEN annotation_backfill.vrs_has_base(location, 'start')
             AND annotation_backfill.vrs_has_base(location, 'end')
             AND location -> 'sequenceReference' ->> 'type' = 'SequenceReference'
             AND jsonb_typeof(location -> 'sequenceReference' -> 'refgetAccession') = 'string'
           THEN annotation_backfill.sha512t24u(
             '{"end":' || (location ->> 'end')
             || ',"sequenceReference":{"refgetAccession":' || (location -> 'sequenceReference' -> 'refgetAccession')::text
             || ',"type":"SequenceReference"},"start":' || (location ->> 'start')
             || ',"type":"SequenceLocation"}')
      END
    WHEN location -> 'interval' ->> 'type' = 'SequenceInterval'
      AND location #>> '{interval,start,type}' = 'Number' AND annotation_backfill.vrs_has_base(location #> '{interval,start}', 'value')
      AND location #>> '{interval,end,type}' = 'Number' AND annotation_backfill.vrs_has_base(location #> '{interval,end}', 'value')
      AND location ->> 'sequence_id' ~ '^ga4gh:SQ[.][A-Za-z0-9_-]+$'
    THEN annotation_backfill.sha512t24u(
      '{"end":' || (location #>> '{interval,end,value}')
      || ',"sequenceReference":{"refgetAccession":"' || substr(location ->> 'sequence_id', 7)
      || '","type":"SequenceReference"},"start":' || (location #>> '{interval,start,value}')
      || ',"type":"SequenceLocation"}')
  END
$$;

-- The digest of a plain, unwrapped allele on a plain location.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_plain_allele_digest(allele jsonb, location_digest text) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE AS
$$
  SELECT CASE
    WHEN allele ->> 'type' = 'Allele'
      AND allele -> 'variation' IS NULL
      AND allele -> 'state' ->> 'type' = 'LiteralSequenceExpression'
      AND jsonb_typeof(allele -> 'state' -> 'sequence') = 'string'
    THEN annotation_backfill.sha512t24u(
      '{"location":"' || location_digest
      || '","state":{"sequence":' || (allele -> 'state' -> 'sequence')::text
      || ',"type":"LiteralSequenceExpression"},"type":"Allele"}')
  END
$$;

-- Whether a part (a plain allele, a plain location) is as a canonical document holds it: see vrs_identified.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_states(part jsonb, prefix text, part_digest text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT part ->> 'id' = 'ga4gh:' || prefix || '.' || part_digest
     AND part -> '_id' IS NULL
     AND (part -> 'digest' IS NULL OR part ->> 'digest' = part_digest)
$$;

-- Whether a plain allele is canonical already, so that vrs_canonical would return it as it is. Never NULL.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_is_plain_canonical(
  allele jsonb, location jsonb, allele_digest text, location_digest text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT coalesce(
    annotation_backfill.vrs_states(allele, 'VA', allele_digest)
      AND annotation_backfill.vrs_states(location, 'SL', location_digest)
      AND location -> 'sequence_id' IS NULL AND location -> 'interval' IS NULL,
    false)
$$;

-- The digest of an allele, from its location's digest and its state.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_allele_digest(location_digest text, state jsonb) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
BEGIN
  RETURN annotation_backfill.sha512t24u(
    '{"location":"' || location_digest || '","state":' || annotation_backfill.vrs_state(state) || ',"type":"Allele"}');
END
$$;

-- The digest of an unwrapped allele.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_allele_digest(allele jsonb) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  location jsonb := allele -> 'location';
  plain text := annotation_backfill.vrs_plain_allele_digest(allele, annotation_backfill.vrs_plain_location_digest(location));
BEGIN
  IF plain IS NOT NULL THEN
    RETURN plain;
  ELSIF allele ->> 'type' IS DISTINCT FROM 'Allele' THEN
    RETURN NULL;
  END IF;
  RETURN annotation_backfill.vrs_allele_digest(
    annotation_backfill.vrs_location_digest(annotation_backfill.vrs_location_2_0(location)), allele -> 'state');
END
$$;

-- The digest of an unwrapped block: of its members' digests in ascending byte order.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_block_digest(block jsonb) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  members jsonb := block -> 'members';
  digest text;
  digests text[];
BEGIN
  IF jsonb_typeof(members) IS DISTINCT FROM 'array' THEN
    RETURN NULL;
  END IF;
  FOR i IN 0 .. jsonb_array_length(members) - 1 LOOP
    digest := annotation_backfill.vrs_allele_digest(annotation_backfill.vrs_unwrapped(members -> i));
    IF digest IS NULL THEN
      RETURN NULL;
    END IF;
    digests := digests || ('"' || digest || '"');
  END LOOP;
  SELECT array_agg(d ORDER BY d COLLATE "C") INTO digests FROM unnest(digests) AS d;
  RETURN annotation_backfill.sha512t24u('{"members":[' || array_to_string(digests, ',') || '],"type":"CisPhasedBlock"}');
END
$$;

-- The computed identifier of an allele or a cis-phased block: the key of alleles.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_identifier(document jsonb) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  unwrapped jsonb := document;
  location jsonb;
  plain text;
BEGIN
  IF document -> 'variation' IS NOT NULL THEN
    unwrapped := annotation_backfill.vrs_unwrapped(document);
  END IF;
  location := unwrapped -> 'location';
  -- nearly always all there is to it: two calls fewer than by way of vrs_allele_digest
  plain := annotation_backfill.vrs_plain_allele_digest(unwrapped, annotation_backfill.vrs_plain_location_digest(location));
  IF plain IS NOT NULL THEN
    RETURN 'ga4gh:VA.' || plain;
  ELSIF unwrapped ->> 'type' = 'Allele' THEN
    RETURN 'ga4gh:VA.' || annotation_backfill.vrs_allele_digest(
      annotation_backfill.vrs_location_digest(annotation_backfill.vrs_location_2_0(location)), unwrapped -> 'state');
  ELSIF unwrapped ->> 'type' IN ('CisPhasedBlock', 'Haplotype') THEN
    RETURN 'ga4gh:CPB.' || annotation_backfill.vrs_block_digest(unwrapped);
  END IF;
  RETURN NULL;
END
$$;

-- Whether an unwrapped allele or block is of VRS 1.3, whose stored identifiers are of another scheme and so do not drift. Of a block's
-- members only they themselves are looked at: a block in a block is nothing that has an identifier, however deep it goes on.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_is_1_3(document jsonb) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  part jsonb := document;
BEGIN
  FOR i IN 0 .. CASE WHEN jsonb_typeof(document -> 'members') = 'array' THEN jsonb_array_length(document -> 'members') ELSE 0 END LOOP
    IF part -> '_id' IS NOT NULL OR part -> 'location' ?| '{_id,sequence_id,interval}' THEN
      RETURN true;
    END IF;
    part := annotation_backfill.vrs_unwrapped(document -> 'members' -> i);
  END LOOP;
  RETURN false;
END
$$;

-- The identifier that a document states; NULL when it has none or is of VRS 1.3.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_stored_identifier(document jsonb) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  unwrapped jsonb := annotation_backfill.vrs_unwrapped(document);
BEGIN
  RETURN CASE WHEN NOT annotation_backfill.vrs_is_1_3(unwrapped) THEN nullif(unwrapped ->> 'id', '') END;
END
$$;

-- Whether a document is an allele that is not wrapped.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_is_bare_allele(document jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT document ->> 'type' = 'Allele' AND document -> 'variation' IS NULL $$;

-- The value of the first expression of an allele that is not wrapped.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_allele_expression(allele jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT CASE WHEN jsonb_typeof(allele -> 'expressions') = 'array' AND jsonb_typeof(allele -> 'expressions' -> 0 -> 'value') = 'string'
              THEN nullif(allele -> 'expressions' -> 0 ->> 'value', '')
         END
$$;

-- The value of an allele's first expression; a one-member block counts as its member.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_first_expression(document jsonb) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  allele jsonb := annotation_backfill.vrs_unwrapped(document);
BEGIN
  IF allele ->> 'type' IN ('CisPhasedBlock', 'Haplotype')
     AND jsonb_typeof(allele -> 'members') = 'array' AND jsonb_array_length(allele -> 'members') = 1 THEN
    allele := annotation_backfill.vrs_unwrapped(allele #> '{members,0}');
  END IF;
  RETURN CASE WHEN allele ->> 'type' = 'Allele' THEN annotation_backfill.vrs_allele_expression(allele) END;
END
$$;

-- A part of a document (an allele, a block, a location) as a canonical document holds it: with its computed identifier, and its digest
-- where it stated one. Nearly all state theirs already and come back as they are.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_identified(part jsonb, prefix text, digest text) RETURNS jsonb
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  identifier text := 'ga4gh:' || prefix || '.' || digest;
BEGIN
  IF part -> '_id' IS NOT NULL THEN
    part := part - '_id';
  END IF;
  IF part ->> 'id' IS DISTINCT FROM identifier THEN
    part := jsonb_set(part, '{id}', to_jsonb(identifier));
  END IF;
  IF part -> 'digest' IS NOT NULL AND part ->> 'digest' IS DISTINCT FROM digest THEN
    part := jsonb_set(part, '{digest}', to_jsonb(digest));
  END IF;
  RETURN part;
END
$$;

-- An unwrapped plain allele of VRS 1.3 that states no digests, in its 2.0 form with its computed identifiers: in one expression, half the
-- cost of the way that knows all alleles.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_plain_1_3_canonical(
  allele jsonb, location jsonb, allele_digest text, location_digest text) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT allele - '_id' || jsonb_build_object(
    'id', 'ga4gh:VA.' || allele_digest,
    'location', location - '{_id,sequence_id,interval}'::text[] || jsonb_build_object(
      'id', 'ga4gh:SL.' || location_digest,
      'sequenceReference', jsonb_build_object('type', 'SequenceReference', 'refgetAccession', substr(location ->> 'sequence_id', 7)),
      'start', location #> '{interval,start,value}',
      'end', location #> '{interval,end,value}'))
$$;

-- An unwrapped allele in its 2.0 form, with recomputed identifiers; NULL when it cannot be identified.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_canonical_allele(allele jsonb) RETURNS jsonb
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  location jsonb := allele -> 'location';
  identified_location jsonb;
  location_digest text := annotation_backfill.vrs_plain_location_digest(location);
  digest text := annotation_backfill.vrs_plain_allele_digest(allele, location_digest);
BEGIN
  IF digest IS NOT NULL AND location ? 'interval' AND NOT allele ? 'digest' AND NOT location ? 'digest' THEN
    RETURN annotation_backfill.vrs_plain_1_3_canonical(allele, location, digest, location_digest);
  ELSIF digest IS NULL OR location ?| '{sequence_id,interval,_id}' THEN
    IF allele ->> 'type' IS DISTINCT FROM 'Allele' THEN
      RETURN NULL;
    END IF;
    location := annotation_backfill.vrs_location_2_0(location);
    location_digest := annotation_backfill.vrs_location_digest(location);
    digest := annotation_backfill.vrs_allele_digest(location_digest, allele -> 'state');
    IF digest IS NULL THEN
      RETURN NULL;
    END IF;
  END IF;
  identified_location := annotation_backfill.vrs_identified(location, 'SL', location_digest);
  IF identified_location IS DISTINCT FROM allele -> 'location' THEN
    allele := jsonb_set(allele, '{location}', identified_location);
  END IF;
  RETURN annotation_backfill.vrs_identified(allele, 'VA', digest);
END
$$;

-- The canonical document, as alleles.post_mapped holds it; NULL when the document cannot be identified.
CREATE OR REPLACE FUNCTION annotation_backfill.vrs_canonical(document jsonb) RETURNS jsonb
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
  unwrapped jsonb := document;
  digest text;
  members jsonb;
BEGIN
  IF document -> 'variation' IS NOT NULL THEN
    unwrapped := annotation_backfill.vrs_unwrapped(document);
  END IF;
  IF unwrapped ->> 'type' = 'Allele' THEN
    RETURN annotation_backfill.vrs_canonical_allele(unwrapped);
  ELSIF coalesce(unwrapped ->> 'type', '') NOT IN ('CisPhasedBlock', 'Haplotype') THEN
    RETURN NULL;
  END IF;
  digest := annotation_backfill.vrs_block_digest(unwrapped);
  IF digest IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT jsonb_agg(annotation_backfill.vrs_canonical_allele(annotation_backfill.vrs_unwrapped(member)) ORDER BY position)
    INTO members
    FROM jsonb_array_elements(unwrapped -> 'members') WITH ORDINALITY AS m (member, position);
  RETURN annotation_backfill.vrs_identified(unwrapped, 'CPB', digest)
    || jsonb_build_object('type', 'CisPhasedBlock', 'members', members);
END
$$;
