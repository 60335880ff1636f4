"""Waiting for a page, whose security policy forbids what Playwright's own way of waiting does."""


def until(page, claim):
    """Waits until an expression of JavaScript is true, five seconds at most."""
    for _ in range(250):
        if page.evaluate(claim):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"not within five seconds: {claim}")
