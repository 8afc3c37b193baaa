"""Every entry point in a process that has loaded nothing of ours, as a Lambda function begins.

A case is played twice: cold, and where every module of ours is loaded already. Both must come to
the same. What is only there because a neighbour happened to load it is missing in the first.
"""
