// Being written by another engineer right now: leave libs/collab/web to them; its API is as in the plan.
