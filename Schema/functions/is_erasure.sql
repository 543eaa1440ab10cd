-- Whether an event differs from what it was only in this: in the named texts the mark has taken the place of something,
-- and its command has another id. A text is named by its JSON pointer (RFC 6901), as /payload/speaker/name.
CREATE OR REPLACE FUNCTION rostrum.is_erasure(p_before jsonb, p_after jsonb, p_fields text[]) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_field text;
  v_path text[];
  v_text text;
  v_left jsonb := p_before;
BEGIN
  FOREACH v_field IN ARRAY p_fields LOOP
    SELECT array_agg(replace(replace(part, '~1', '/'), '~0', '~') ORDER BY place) INTO v_path
    FROM unnest(string_to_array(substr(v_field, 2), '/')) WITH ORDINALITY AS named (part, place);
    v_text := p_after #>> v_path;
    IF v_field !~ '^/(operator$|payload(/|$))' OR v_field ~ '/-[0-9]'
      OR jsonb_typeof(v_left #> v_path) IS DISTINCT FROM 'string'
      OR jsonb_typeof(p_after #> v_path) IS DISTINCT FROM 'string'
      OR strpos(v_text, '[erased]') = 0
      -- The mark stands for anything; what is left around it stood there before, in the same order.
      OR (p_before #>> v_path) NOT LIKE replace(
        replace(replace(replace(v_text, '\', '\\'), '%', '\%'), '_', '\_'), '[erased]', '%')
    THEN
      RETURN false;
    END IF;
    v_left := jsonb_set(v_left, v_path, to_jsonb(v_text), false);
  END LOOP;
  RETURN jsonb_set(v_left, '{commandId}', p_after -> 'commandId', false) = p_after;
END $$;

ALTER FUNCTION rostrum.is_erasure OWNER TO rostrum_owner;
REVOKE ALL ON FUNCTION rostrum.is_erasure FROM PUBLIC;
