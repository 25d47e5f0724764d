"""The settings' part for rubrics: the list of editions, and the editor of one."""
