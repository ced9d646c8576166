/** The part of XPath that XLSForm questionnaires use in relevant, constraint, calculation and choice_filter. */
grammar XPathExpression;

start
    : expression EOF
    ;

expression
    : '-' expression                                        # Negation
    | expression '|' expression                             # Union
    | expression operator=('*' | 'div' | 'mod') expression  # Multiplication
    | expression operator=('+' | '-') expression            # Addition
    | expression operator=('<' | '<=' | '>' | '>=') expression # Order
    | expression operator=('=' | '!=') expression           # Equality
    | expression 'and' expression                           # Conjunction
    | expression 'or' expression                            # Disjunction
    | call                                                  # Called
    | path                                                  # Location
    | ANSWER                                                # Answer
    | '.'                                                   # Current
    | NUMBER                                                # Number
    | TEXT                                                  # Text
    | NAME                                                  # Column
    | '(' expression ')'                                    # Grouped
    ;

call
    : NAME '(' (expression (',' expression)*)? ')'
    ;

/** Places in the document of answers, which authors write by hand now and then. */
path
    : '..' ('/' step)*
    | '.' ('/' step)+
    | '/' step ('/' step)*
    | NAME ('/' step)+
    | call predicate* ('/' step)+
    | ANSWER predicate+ ('/' step)*
    ;

step
    : (NAME | '@' NAME | '*' | '.' | '..') predicate*
    ;

predicate
    : '[' expression ']'
    ;

ANSWER : '${' SPACE* NAME_PART SPACE* '}' ;
NUMBER : DIGIT+ ('.' DIGIT*)? | '.' DIGIT+ ;
TEXT   : '"' ~'"'* '"' | '\'' ~'\''* '\'' ;
NAME   : NAME_PART (':' NAME_PART)? ;

fragment NAME_PART : [\p{L}_] [\p{L}\p{N}_.-]* ;
fragment DIGIT : [0-9] ;
fragment SPACE : [ \t\r\n\u00A0] ;

WHITESPACE : SPACE+ -> skip ;
