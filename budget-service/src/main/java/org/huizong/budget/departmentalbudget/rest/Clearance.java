package org.huizong.budget.departmentalbudget.rest;

/** Whether a caller may read what disclosure withholds of classified projects (涉密). */
enum Clearance {
    PUBLIC,
    CLASSIFIED
}
