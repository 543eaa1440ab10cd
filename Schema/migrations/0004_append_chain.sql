-- Nothing but what is laid down anew after the steps: the function rostrum.append_chain.
SELECT 1;
